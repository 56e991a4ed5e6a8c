package dev.docket.comparison.page;

import dev.docket.comparison.Change;
import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Edit;
import dev.docket.comparison.Comparison.Op;
import dev.docket.page.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A comparison as a Word document with tracked changes. A line of text is a paragraph; a line break
 * that came or went is a tracked paragraph mark. Inserted paragraphs that follow an insertion at a
 * paragraph's end continue it: its own mark is the first new one, and the last keeps the old. Word
 * reads either form, LibreOffice only this one.
 */
final class RedlineDocx {
  private static final String AUTHOR = " w:author=\"Docket\"";

  private static final int TABLE_WIDTH = 9600; // in twentieths of a point

  private final Comparison comparison;
  private final Blocks blocks;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder ranges = new StringBuilder(); // that start or end before the next
  private final StringBuilder runs = new StringBuilder();
  private final List<Track> tracks = new ArrayList<>(); // of the runs
  private int nextId = 1;

  /** Runs that are tracked as told, and the mark behind them; or a table, which has no mark. */
  private record Paragraph(
      String ranges, String runs, List<Track> tracks, Track mark, boolean isTable) {
    static Paragraph table(String xml) {
      return new Paragraph("", xml, List.of(), Track.NONE, true);
    }

    boolean isInserted() {
      return !isTable && mark == Track.INS && tracks.stream().allMatch(t -> t == Track.INS);
    }

    boolean endsInserted() {
      return mark == Track.NONE && !tracks.isEmpty() && tracks.getLast() == Track.INS;
    }

    Paragraph marked(Track other) {
      return new Paragraph(ranges, runs, tracks, other, isTable);
    }
  }

  /** How a stretch of text is tracked. */
  private enum Track {
    NONE("", "t"),
    DEL("del", "delText"),
    INS("ins", "t"),
    MOVE_FROM("moveFrom", "t"),
    MOVE_TO("moveTo", "t");

    private final String tag;
    private final String text;

    Track(String tag, String text) {
      this.tag = tag;
      this.text = text;
    }
  }

  RedlineDocx(Comparison comparison) {
    this.comparison = comparison;
    this.blocks = new Blocks(comparison);
  }

  byte[] write() {
    for (CombinedText.Part part : CombinedText.of(comparison)) {
      switch (part) {
        case CombinedText.Part.Same(String text, int start) -> {
          add(blocks.same(text, start));
          add("\n", Track.NONE);
        }
        case CombinedText.Part.MovedAway(Change change) ->
            moved(
                change,
                Track.MOVE_FROM,
                () -> add(CombinedText.text(change, Op.INSERT) + "\n", Track.MOVE_FROM));
        case CombinedText.Part.Changed(Change change) -> changed(change);
      }
    }
    close(Track.NONE); // no text: the last mark cannot be tracked
    if (isBehindTable()) {
      paragraphs.add(new Paragraph("", "", List.of(), Track.NONE, false));
    }
    continueInsertions();
    StringBuilder body = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.isTable) {
        body.append(paragraph.runs);
        continue;
      }
      Track mark = paragraph.mark;
      body.append(paragraph.ranges)
          .append("<w:p>")
          .append(mark == Track.NONE ? "" : "<w:pPr><w:rPr>" + open(mark) + "/></w:rPr></w:pPr>")
          .append(paragraph.runs)
          .append("</w:p>");
    }
    return WordFile.of(body.toString(), comparison.language().code(), false);
  }

  private void add(List<Block> all) {
    for (Block block : all) {
      switch (block) {
        case Block.Running(List<Block.Stretch> stretches) ->
            stretches.forEach(s -> add(s.text(), track(s.op())));
        case Block.Grid(List<Block.Line> lines) -> addTable(lines);
      }
    }
  }

  private static Track track(Op op) {
    return switch (op) {
      case EQUAL -> Track.NONE;
      case DELETE -> Track.DEL;
      case INSERT -> Track.INS;
    };
  }

  /** A table of its own; a row that came or went is tracked as one. */
  private void addTable(List<Block.Line> lines) {
    if (!runs.isEmpty()) {
      close(Track.NONE);
    }
    if (isBehindTable()) {
      paragraphs.add(new Paragraph("", "", List.of(), Track.NONE, false)); // parts the two
    }
    paragraphs.add(Paragraph.table(ranges + DocxGrid.table(lines, TABLE_WIDTH, new Tracked())));
    ranges.setLength(0);
  }

  private boolean isBehindTable() {
    return !paragraphs.isEmpty() && paragraphs.getLast().isTable;
  }

  /** Tracks what changed in tables. */
  private final class Tracked implements DocxGrid.Marks {
    @Override
    public String run(Block.Stretch stretch) {
      return tracked(stretch.text(), track(stretch.op()));
    }

    @Override
    public String row(Block.Line line) {
      return line.op() == Op.EQUAL ? "" : "<w:trPr>" + open(track(line.op())) + "/></w:trPr>";
    }

    @Override
    public String cell(Block.Cell cell) {
      return cell.newSpan() == 0
          ? open("cellDel") + "/>"
          : cell.oldSpan() == 0 ? open("cellIns") + "/>" : "";
    }
  }

  private void continueInsertions() {
    for (int i = 0; i < paragraphs.size(); i++) {
      int last = i;
      while (paragraphs.get(i).endsInserted()
          && last + 1 < paragraphs.size()
          && paragraphs.get(last + 1).isInserted()) {
        last++;
      }
      if (last > i) {
        paragraphs.set(i, paragraphs.get(i).marked(Track.INS));
        paragraphs.set(last, paragraphs.get(last).marked(Track.NONE));
      }
      i = last;
    }
  }

  private void changed(Change change) {
    switch (change.content()) {
      case ADDED -> {
        add(blocks.of(change));
        add("\n", Track.INS);
      }
      case REMOVED -> {
        add(blocks.of(change));
        add("\n", Track.DEL);
      }
      case MODIFIED, REFERENCE_ONLY, COSMETIC, SAME -> {
        if (change.moved()) {
          moved(change, Track.MOVE_TO, () -> editsInMove(change));
        } else {
          add(blocks.of(change));
          add("\n", Track.NONE);
        }
      }
    }
  }

  /**
   * The edits of a clause at the place it moved to. What was deleted is there only as long as the
   * move is not rejected: rejecting brings it back where the clause stood, and only there.
   */
  private void editsInMove(Change change) {
    for (Edit edit : change.edits()) {
      switch (edit.op()) {
        case EQUAL -> add(edit.text(), Track.MOVE_TO);
        case INSERT -> add(edit.text(), Track.INS);
        case DELETE -> addDeletedInMove(edit.text());
      }
    }
    add("\n", Track.MOVE_TO);
  }

  private void addDeletedInMove(String text) {
    runs.append(open(Track.MOVE_TO)).append('>').append(open(Track.DEL)).append('>');
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      runs.append(i > 0 ? "<w:r><w:br/></w:r>" : "");
      runs.append(lines[i].isEmpty() ? "" : WordFile.run(lines[i], "", Track.DEL.text));
    }
    runs.append("</w:del></w:moveTo>");
    tracks.add(Track.MOVE_TO);
  }

  private void moved(Change change, Track track, Runnable content) {
    int id = nextId++;
    ranges
        .append("<w:")
        .append(track.tag)
        .append("RangeStart w:id=\"")
        .append(id)
        .append('"')
        .append(AUTHOR)
        .append(" w:name=\"")
        .append(change.id().toLowerCase(Locale.ROOT))
        .append("\"/>");
    content.run();
    ranges.append("<w:").append(track.tag).append("RangeEnd w:id=\"").append(id).append("\"/>");
  }

  private void add(String text, Track track) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        close(track);
      }
      if (!lines[i].isEmpty()) {
        runs.append(tracked(lines[i], track));
        tracks.add(track);
      }
    }
  }

  private String tracked(String text, Track track) {
    String run = WordFile.run(text, "", track.text);
    return track == Track.NONE ? run : open(track) + ">" + run + "</w:" + track.tag + ">";
  }

  private void close(Track mark) {
    if (!isBehindTable()
        || !runs.isEmpty()
        || !ranges.isEmpty()) { // the end of a row is the table's
      paragraphs.add(
          new Paragraph(ranges.toString(), runs.toString(), List.copyOf(tracks), mark, false));
    }
    ranges.setLength(0);
    runs.setLength(0);
    tracks.clear();
  }

  private String open(Track track) {
    return open(track.tag);
  }

  private String open(String tag) {
    return "<w:" + tag + " w:id=\"" + nextId++ + "\"" + AUTHOR;
  }
}
