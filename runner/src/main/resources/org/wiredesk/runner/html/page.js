"use strict";
// Evidence at a mark on hover, focus and touch; kinds on and off; a list of the articles where there are several.
(() => {
  const root = document.documentElement;
  const tip = document.getElementById("tip");
  let shown = null;
  let pinned = false;
  let leaving = 0;

  const evidenceOf = (mark) => document.getElementById(mark.getAttribute("aria-describedby"));
  const markAt = (node) => (node instanceof Element ? node.closest(".c") : null);
  const isLive = (mark) => mark !== null && mark.tabIndex >= 0;

  function hide() {
    clearTimeout(leaving);
    if (shown !== null) {
      shown.classList.remove("on");
    }
    shown = null;
    pinned = false;
    tip.hidden = true;
  }

  function show(mark) {
    clearTimeout(leaving);
    const evidence = evidenceOf(mark);
    if (evidence === null || mark === shown) {
      return;
    }
    hide();
    const hidden = root.classList;
    tip.replaceChildren(...Array.from(evidence.children)
      .filter((one) => !hidden.contains("hide-" + one.classList[1]))
      .map((one) => one.cloneNode(true)));
    shown = mark;
    mark.classList.add("on");
    tip.hidden = false;
    place();
  }

  function place() {
    if (shown === null) {
      return;
    }
    const mark = shown;
    const at = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, root.clientWidth - tip.offsetWidth - 8));
    const below = at.bottom + tip.offsetHeight + 12 < root.clientHeight || at.top < tip.offsetHeight + 12;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (below ? at.bottom + 6 : at.top - tip.offsetHeight - 6) + scrollY + "px";
  }

  function leave() {
    clearTimeout(leaving);
    if (!pinned) {
      leaving = setTimeout(() => {
        if (!isLive(markAt(document.activeElement)) || markAt(document.activeElement) !== shown) {
          hide();
        }
      }, 250);
    }
  }

  document.addEventListener("mouseover", (event) => {
    const mark = markAt(event.target);
    if (isLive(mark) && !pinned) {
      show(mark);
    } else if (tip.contains(event.target)) {
      clearTimeout(leaving);
    } else if (shown !== null) {
      leave();
    }
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (isLive(mark)) {
      pinned = false;
      show(mark);
    } else if (!tip.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    if (isLive(mark)) {
      const again = pinned && mark === shown;
      hide();
      if (!again) {
        show(mark);
        pinned = true;
      }
    } else if (!tip.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    } else if ((event.key === "Enter" || event.key === " ") && isLive(markAt(event.target))) {
      event.preventDefault();
      event.target.click();
    }
  });
  addEventListener("resize", place);

  function filter() {
    hide();
    for (const mark of document.querySelectorAll(".c")) {
      const live = mark.dataset.kinds.split(" ").some((kind) => !root.classList.contains("hide-" + kind));
      mark.tabIndex = live ? 0 : -1;
    }
  }
  for (const box of document.querySelectorAll("fieldset input")) {
    const apply = () => {
      root.classList.toggle("hide-" + box.value, !box.checked);
      filter();
    };
    box.addEventListener("change", apply);
    if (!box.checked) {
      apply();
    }
  }

  function follow() {
    const mark = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (mark !== null && mark.classList.contains("c") && isLive(mark)) {
      mark.focus();
      show(mark);
    }
  }
  addEventListener("hashchange", follow);
  follow();

  const articles = Array.from(document.querySelectorAll("article"));
  if (articles.length > 1) {
    const nav = document.querySelector("nav");
    for (const article of articles) {
      const link = document.createElement("a");
      link.href = "#" + article.id;
      link.textContent = article.querySelector("h2").textContent;
      nav.append(link);
    }
    nav.hidden = false;
  }
})();
