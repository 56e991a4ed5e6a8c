package dev.docket.compare;

import dev.docket.compare.Comparison.Change;
import dev.docket.compare.Comparison.Edit;
import dev.docket.compare.Comparison.Op;
import java.util.Locale;

/**
 * A comparison as a Word document with tracked changes. A line of text is a paragraph; a line break
 * that came or went is a tracked paragraph mark.
 */
final class RedlineDocx {
  private static final String AUTHOR = " w:author=\"Docket\"";

  private final Comparison comparison;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder runs = new StringBuilder();
  private int nextId = 1;

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
    for (Reading.Part part : Reading.of(comparison)) {
      switch (part) {
        case Reading.Part.Same(String text) -> add(text + "\n", Track.NONE);
        case Reading.Part.MovedAway(Change change) ->
            moved(Reading.text(change, Op.INSERT), change, Track.MOVE_FROM);
        case Reading.Part.Changed(Change change) -> changed(change);
      }
    }
    body.append("<w:p>").append(runs).append("</w:p>"); // no text: the last mark cannot be tracked
    return WordFile.of(body.toString(), comparison.language().code(), false);
  }

  private void changed(Change change) {
    switch (change.content()) {
      case ADDED -> add(Reading.text(change, Op.DELETE) + "\n", Track.INS);
      case REMOVED -> add(Reading.text(change, Op.INSERT) + "\n", Track.DEL);
      case MODIFIED, REFERENCE_ONLY, COSMETIC, SAME -> {
        if (change.moved()) {
          moved(Reading.text(change, Op.DELETE), change, Track.MOVE_TO);
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

  private void moved(String text, Change change, Track track) {
    int id = nextId++;
    body.append("<w:")
        .append(track.tag)
        .append("RangeStart w:id=\"")
        .append(id)
        .append('"')
        .append(AUTHOR)
        .append(" w:name=\"")
        .append(change.id().toLowerCase(Locale.ROOT))
        .append("\"/>");
    add(text + "\n", track);
    body.append("<w:").append(track.tag).append("RangeEnd w:id=\"").append(id).append("\"/>");
  }

  private void add(String text, Track track) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        String mark =
            track == Track.NONE ? "" : "<w:pPr><w:rPr>" + open(track) + "/></w:rPr></w:pPr>";
        body.append("<w:p>").append(mark).append(runs).append("</w:p>");
        runs.setLength(0);
      }
      if (!lines[i].isEmpty()) {
        String run = WordFile.run(lines[i], "", track.text);
        runs.append(track == Track.NONE ? run : open(track) + ">" + run + "</w:" + track.tag + ">");
      }
    }
  }

  private String open(Track track) {
    return "<w:" + track.tag + " w:id=\"" + nextId++ + "\"" + AUTHOR;
  }
}
