package org.wiredesk.runner;

import org.wiredesk.article.EnrichedArticle;
import org.wiredesk.article.Json;
import tools.jackson.databind.node.ObjectNode;

/** IPTC ninjs 3.1, which forbids properties that it does not know: our two blocks stay behind. */
final class Ninjs {

    private Ninjs() {}

    static String strict(EnrichedArticle article) {
        ObjectNode node = Json.mapper().valueToTree(article);
        node.remove("acquisition");
        node.remove("enrichment");
        return Json.mapper().writeValueAsString(node);
    }
}
