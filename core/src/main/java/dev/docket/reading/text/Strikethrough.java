package dev.docket.reading.text;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Text between tildes, which GitHub's Markdown strikes out: {@code ~~not in force~~}. */
final class Strikethrough extends CustomNode {
  /** Finds such text. */
  static final class Tildes implements DelimiterProcessor {
    @Override
    public char getOpeningCharacter() {
      return '~';
    }

    @Override
    public char getClosingCharacter() {
      return '~';
    }

    @Override
    public int getMinLength() {
      return 2;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // this node, not one like it
    public int process(DelimiterRun opening, DelimiterRun closing) {
      if (opening.length() != closing.length() || opening.length() != 2) {
        return 0;
      }
      Text opener = opening.getOpener();
      Node struck = new Strikethrough();
      Node node = opener.getNext();
      while (node != null && node != closing.getCloser()) {
        Node next = node.getNext();
        struck.appendChild(node);
        node = next;
      }
      opener.insertAfter(struck);
      return opening.length();
    }
  }
}
