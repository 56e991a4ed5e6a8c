package dev.docket.reading.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the straight lines that a page's content draws along its axes, as strokes or as thin
 * filled shapes, and the dots it draws before the items of lists. Lengths are points of the page's
 * own space, y grows upwards.
 */
public final class PdfPaths {
  private static final float THIN = 3; // of a line; what is thicker is a bar
  private static final float SLANT = 0.6f; // that a line along an axis may have
  private static final float SMALLEST_DOT = 1.5f;
  private static final float LARGEST_DOT = 7;
  private static final int MOST_DOTS = 300; // of one page; more are a drawing
  private static final int MOST = 20_000; // of one page; more are a drawing
  private static final List<String> OPERATORS =
      List.of(
          "m", "l", "re", "c", "v", "y", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n",
          "W", "W*", "w");

  /**
   * A line from one point to another.
   *
   * @param bar whether it is as thick as a bar, such as one behind words, to mark them
   */
  public record Segment(float x0, float y0, float x1, float y1, boolean bar) {
    /** One that is no bar. */
    public Segment(float x0, float y0, float x1, float y1) {
      this(x0, y0, x1, y1, false);
    }

    /** Whether it runs more across the page than down. */
    public boolean isHorizontal() {
      return Math.abs(x1 - x0) >= Math.abs(y1 - y0);
    }

    Segment moved(AffineTransform to) {
      float[] ends = {x0, y0, x1, y1};
      to.transform(ends, 0, ends, 0, 2);
      return new Segment(ends[0], ends[1], ends[2], ends[3], bar);
    }
  }

  /** Points that are joined by lines, or by curves. */
  private static final class Subpath {
    final List<Point2D.Float> points = new ArrayList<>();
    boolean curved;
    boolean closed;

    Rectangle2D.Float bounds() {
      float left = Float.MAX_VALUE;
      float right = -Float.MAX_VALUE;
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (Point2D.Float point : points) {
        left = Math.min(left, point.x);
        right = Math.max(right, point.x);
        low = Math.min(low, point.y);
        high = Math.max(high, point.y);
      }
      return new Rectangle2D.Float(left, low, right - left, high - low);
    }
  }

  private final PDFStreamEngine engine;
  private List<Segment> segments = new ArrayList<>();
  private List<Segment> dots = new ArrayList<>();
  private List<Subpath> path = new ArrayList<>();
  private int painted;
  private boolean clips; // whether the path is to clip what follows it

  /** Listens to what {@code engine} processes. */
  PdfPaths(PDFStreamEngine engine) {
    this.engine = engine;
    OPERATORS.forEach(name -> engine.addOperator(new Listener(engine, name)));
  }

  /** Forgets the page before. */
  void clear() {
    segments = new ArrayList<>();
    dots = new ArrayList<>();
    path = new ArrayList<>();
    clips = false;
    painted = 0;
  }

  /** How many paths have been painted since {@link #clear}. */
  int painted() {
    return painted;
  }

  /** The lines drawn since {@link #clear}; none where there are too many for a text's page. */
  List<Segment> segments() {
    return segments.size() < MOST ? segments : List.of();
  }

  /** The small round shapes drawn since {@link #clear}, each as the line across it. */
  List<Segment> dots() {
    return dots.size() < MOST_DOTS ? dots : List.of();
  }

  private final class Listener extends OperatorProcessor {
    private final String name;

    Listener(PDFStreamEngine engine, String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      if (segments.size() < MOST && path.size() < MOST) {
        draw(name, numbers(operands));
      }
    }
  }

  private static float[] numbers(List<COSBase> operands) {
    float[] numbers = new float[operands.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return numbers;
  }

  private void draw(String operator, float[] n) {
    switch (operator) {
      case "m" -> {
        path.add(new Subpath());
        point(n);
      }
      case "l" -> point(n);
      case "c", "v", "y" -> {
        if (!path.isEmpty() && n.length >= 4) {
          path.getLast().curved = true;
          point(new float[] {n[n.length - 2], n[n.length - 1]});
        }
      }
      case "re" -> rectangle(n);
      case "h" -> close();
      case "S" -> paint(true);
      case "s", "b", "b*" -> {
        close();
        paint(true);
      }
      case "B", "B*" -> paint(true);
      case "f", "F", "f*" -> paint(false);
      case "W", "W*" -> clips = true;
      case "w" -> engine.getGraphicsState().setLineWidth(n.length > 0 ? n[0] : 1);
      default -> end(); // a path that only clips
    }
  }

  /** Ends a path; its bounds clip what follows if it is to clip. */
  private void end() {
    if (clips && path.size() == 1 && path.getFirst().points.size() > 2) {
      engine.getGraphicsState().intersectClippingPath(new Area(path.getFirst().bounds()));
    }
    clips = false;
    path.clear();
  }

  private void point(float[] n) {
    if (!path.isEmpty() && n.length >= 2 && path.getLast().points.size() < MOST) {
      path.getLast().points.add(engine.transformedPoint(n[0], n[1]));
    }
  }

  private void rectangle(float[] n) {
    if (n.length >= 4) {
      path.add(new Subpath());
      point(new float[] {n[0], n[1]});
      point(new float[] {n[0] + n[2], n[1]});
      point(new float[] {n[0] + n[2], n[1] + n[3]});
      point(new float[] {n[0], n[1] + n[3]});
      close();
    }
  }

  private void close() {
    if (!path.isEmpty()) {
      path.getLast().closed = true;
    }
  }

  private void paint(boolean stroked) {
    painted += path.size();
    boolean bar = stroked && isBar();
    for (Subpath subpath : path) {
      if (subpath.curved) {
        dot(subpath.bounds());
      } else if (subpath.points.size() > 1 && !thin(subpath, bar) && stroked) {
        stroke(subpath, bar);
      }
    }
    end();
  }

  private void dot(Rectangle2D.Float box) {
    if (Math.min(box.width, box.height) >= SMALLEST_DOT
        && Math.max(box.width, box.height) <= LARGEST_DOT
        && Math.abs(box.width - box.height) < 1
        && dots.size() < MOST_DOTS) {
      float y = box.y + box.height / 2;
      dots.add(new Segment(box.x, y, box.x + box.width, y));
    }
  }

  /** Takes a thin shape as the line along its middle; the answer is whether it is thin. */
  private boolean thin(Subpath subpath, boolean bar) {
    Rectangle2D.Float box = subpath.bounds();
    if (Math.min(box.width, box.height) > THIN) {
      return false;
    }
    float x = box.x + box.width / 2;
    float y = box.y + box.height / 2;
    if (box.width >= box.height) {
      add(box.x, y, box.x + box.width, y, bar);
    } else {
      add(x, box.y, x, box.y + box.height, bar);
    }
    return true;
  }

  private void stroke(Subpath subpath, boolean bar) {
    List<Point2D.Float> points = subpath.points;
    for (int i = subpath.closed ? 0 : 1; i < points.size(); i++) {
      Point2D.Float from = points.get(i == 0 ? points.size() - 1 : i - 1);
      Point2D.Float to = points.get(i);
      if (Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) <= SLANT) {
        add(from.x, from.y, to.x, to.y, bar);
      }
    }
  }

  /** Whether strokes are as thick as the type of a page. */
  private boolean isBar() {
    Matrix space = engine.getGraphicsState().getCurrentTransformationMatrix();
    float scale = Math.max(space.getScalingFactorX(), space.getScalingFactorY());
    return engine.getGraphicsState().getLineWidth() * scale > THIN;
  }

  /** Adds a line as far as it is not clipped away. */
  private void add(float x0, float y0, float x1, float y1, boolean bar) {
    Rectangle2D clip = engine.getGraphicsState().getCurrentClippingPath().getBounds2D();
    float left = (float) clip.getMinX();
    float right = (float) clip.getMaxX();
    float low = (float) clip.getMinY();
    float high = (float) clip.getMaxY();
    if (Math.max(x0, x1) >= left
        && Math.min(x0, x1) <= right
        && Math.max(y0, y1) >= low
        && Math.min(y0, y1) <= high) {
      segments.add(
          new Segment(
              Math.clamp(x0, left, right),
              Math.clamp(y0, low, high),
              Math.clamp(x1, left, right),
              Math.clamp(y1, low, high),
              bar));
    }
  }
}
