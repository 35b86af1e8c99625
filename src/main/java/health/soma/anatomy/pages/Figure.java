package health.soma.anatomy.pages;

import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.anatomy.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// One of the two drawings of the body, read from its file, so that the page can mark its shapes.
/// `leftOfPicture` is the patient's side that lies at the left of the picture: seen from the front it is the right one.
public record Figure(View view, List<Shape> shapes, String outline) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    public static final Figure FRONT = read(View.FRONT, "front");
    public static final Figure BACK = read(View.BACK, "back");

    /// The outline of an area on one side, as SVG path data.
    public record Shape(AreaSide place, String path) {

        /// The middle of the box around the shape, in the units of the drawing (midline 100).
        public Point middle() {
            var numbers = NUMBER.matcher(path)
                    .results()
                    .map(match -> Double.parseDouble(match.group()))
                    .toList();
            double left = Double.MAX_VALUE,
                    right = -Double.MAX_VALUE,
                    top = Double.MAX_VALUE,
                    bottom = -Double.MAX_VALUE;
            for (int i = 0; i + 1 < numbers.size(); i += 2) {
                left = Math.min(left, numbers.get(i));
                right = Math.max(right, numbers.get(i));
                top = Math.min(top, numbers.get(i + 1));
                bottom = Math.max(bottom, numbers.get(i + 1));
            }
            return new Point((left + right) / 2, (top + bottom) / 2);
        }
    }

    public record Point(double x, double y) {}

    public Side leftOfPicture() {
        return view == View.FRONT ? Side.RIGHT : Side.LEFT;
    }

    public Side rightOfPicture() {
        return view == View.FRONT ? Side.LEFT : Side.RIGHT;
    }

    public String title() {
        return view == View.FRONT ? "Front" : "Back";
    }

    public String code() {
        return view == View.FRONT ? "front" : "back";
    }

    private static Figure read(View view, String name) {
        try (var in = Figure.class.getResourceAsStream("/anatomy/bodymap-" + name + ".svg")) {
            var paths = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(in, name))
                    .getElementsByTagName("path");
            var shapes = new ArrayList<Shape>();
            var outline = "";
            for (int i = 0; i < paths.getLength(); i++) {
                var path = (Element) paths.item(i);
                if (path.getAttribute("class").equals("bm-outline")) {
                    outline = path.getAttribute("d");
                } else {
                    var place = new AreaSide(path.getAttribute("data-area"), Side.of(path.getAttribute("data-side")));
                    shapes.add(new Shape(place, path.getAttribute("d")));
                }
            }
            return new Figure(view, List.copyOf(shapes), outline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the drawing " + name + " cannot be read", e);
        }
    }
}
