package dev.docket.comparison.page;

import dev.docket.comparison.Comparison;
import dev.docket.comparison.Comparison.Change;
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

  private final Comparison comparison;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder ranges = new StringBuilder(); // that start or end before the next
  private final StringBuilder runs = new StringBuilder();
  private final List<Track> tracks = new ArrayList<>(); // of the runs
  private int nextId = 1;

  /** Runs that are tracked as told, and the mark behind them. */
  private record Paragraph(String ranges, String runs, List<Track> tracks, Track mark) {
    boolean isInserted() {
      return mark == Track.INS && tracks.stream().allMatch(t -> t == Track.INS);
    }

    boolean endsInserted() {
      return mark == Track.NONE && !tracks.isEmpty() && tracks.getLast() == Track.INS;
    }

    Paragraph marked(Track other) {
      return new Paragraph(ranges, runs, tracks, other);
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
  }

  byte[] write() {
    for (CombinedText.Part part : CombinedText.of(comparison)) {
      switch (part) {
        case CombinedText.Part.Same(String text) -> add(text + "\n", Track.NONE);
        case CombinedText.Part.MovedAway(Change change) ->
            moved(
                change,
                Track.MOVE_FROM,
                () -> add(CombinedText.text(change, Op.INSERT) + "\n", Track.MOVE_FROM));
        case CombinedText.Part.Changed(Change change) -> changed(change);
      }
    }
    close(Track.NONE); // no text: the last mark cannot be tracked
    continueInsertions();
    StringBuilder body = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      Track mark = paragraph.mark;
      body.append(paragraph.ranges)
          .append("<w:p>")
          .append(mark == Track.NONE ? "" : "<w:pPr><w:rPr>" + open(mark) + "/></w:rPr></w:pPr>")
          .append(paragraph.runs)
          .append("</w:p>");
    }
    return WordFile.of(body.toString(), comparison.language().code(), false);
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
      case ADDED -> add(CombinedText.text(change, Op.DELETE) + "\n", Track.INS);
      case REMOVED -> add(CombinedText.text(change, Op.INSERT) + "\n", Track.DEL);
      case MODIFIED, REFERENCE_ONLY, COSMETIC, SAME -> {
        if (change.moved()) {
          moved(change, Track.MOVE_TO, () -> editsInMove(change));
        } else {
          for (Edit edit : change.edits()) {
            add(
                edit.text(),
                switch (edit.op()) {
                  case EQUAL -> Track.NONE;
                  case DELETE -> Track.DEL;
                  case INSERT -> Track.INS;
                });
          }
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
        String run = WordFile.run(lines[i], "", track.text);
        runs.append(track == Track.NONE ? run : open(track) + ">" + run + "</w:" + track.tag + ">");
        tracks.add(track);
      }
    }
  }

  private void close(Track mark) {
    paragraphs.add(new Paragraph(ranges.toString(), runs.toString(), List.copyOf(tracks), mark));
    ranges.setLength(0);
    runs.setLength(0);
    tracks.clear();
  }

  private String open(Track track) {
    return "<w:" + track.tag + " w:id=\"" + nextId++ + "\"" + AUTHOR;
  }
}
