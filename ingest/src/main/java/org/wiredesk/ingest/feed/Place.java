package org.wiredesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Where something is, by GeoRSS, GML or the W3C's latitude and longitude.
 *
 * @param type {@code Point}, {@code LineString}, {@code Polygon} or {@code Box}
 * @param coordinates each longitude, latitude and, for some, metres above the sea
 */
public record Place(String type, List<List<Double>> coordinates) {

    private static final int MOST_NUMBERS = 3_000;
    /** Systems of reference that count in degrees, latitude first. */
    private static final Set<String> DEGREES = Set.of("", "4326", "4979", "crs84", "4269", "4258");

    public Place {
        coordinates = List.copyOf(coordinates);
    }

    static List<Place> in(Children item) {
        List<Place> places = new ArrayList<>();
        add(places, "Point", item.all("georss:point"), 2);
        add(places, "LineString", item.all("georss:line"), 2);
        add(places, "Polygon", item.all("georss:polygon"), 2);
        add(places, "Box", item.all("georss:box"), 2);
        String latitude = item.text("geo:lat");
        String longitude = item.text("geo:long", "geo:lon");
        if (latitude != null && longitude != null) {
            of("Point", latitude + " " + longitude, 2, true).ifPresent(places::add);
        }
        for (Element where : item.all("georss:where")) {
            where.getAllElements().forEach(shape -> gml(shape).ifPresent(places::add));
        }
        for (Element point : item.all("geo:point")) {
            places.addAll(in(Children.of(point)));
        }
        return places;
    }

    private static Optional<Place> gml(Element shape) {
        String name = FeedXml.name(shape);
        String type = switch (name) {
            case "gml:point" -> "Point";
            case "gml:linestring" -> "LineString";
            case "gml:polygon" -> "Polygon";
            case "gml:envelope" -> "Box";
            default -> "";
        };
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String system = shape.attr("srsName").toLowerCase(Locale.ROOT);
        boolean degrees =
                DEGREES.contains(system.substring(Math.max(system.lastIndexOf(':'), system.lastIndexOf('/')) + 1));
        int dimensions = shape.select("[srsDimension=3]").isEmpty()
                        && !shape.attr("srsDimension").equals("3")
                ? 2
                : 3;
        return of(type, shape.wholeText(), dimensions, degrees);
    }

    private static void add(List<Place> places, String type, List<Element> elements, int dimensions) {
        elements.forEach(
                element -> of(type, element.wholeText(), dimensions, true).ifPresent(places::add));
    }

    /** @param latitudeFirst whether the numbers are in degrees, of which feeds put the latitude first */
    private static Optional<Place> of(String type, String text, int dimensions, boolean latitudeFirst) {
        String[] words = text.strip().split("[\\s,]+", MOST_NUMBERS + 1);
        List<List<Double>> points = new ArrayList<>();
        try {
            for (int i = 0; i + dimensions <= Math.min(words.length, MOST_NUMBERS); i += dimensions) {
                List<Double> point = new ArrayList<>();
                point.add(Double.valueOf(words[i + (latitudeFirst ? 1 : 0)]));
                point.add(Double.valueOf(words[i + (latitudeFirst ? 0 : 1)]));
                if (dimensions == 3) {
                    point.add(Double.valueOf(words[i + 2]));
                }
                points.add(point);
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(new Place(type, points));
    }
}
