package dev.docket.local.analyst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The input of a call, taken apart: settings, and the lines of each block between {@code <<<NAME
 * nonce>>>} and {@code <<<END NAME nonce>>>}. Lines with another nonce are text.
 */
record Material(Map<String, String> settings, Map<String, List<String>> blocks) {

  static Material read(String input) {
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, List<String>> blocks = new HashMap<>();
    List<String> lines = input.lines().toList();
    int at = 0;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      int colon = lines.get(at).indexOf(": ");
      if (colon > 0) {
        settings.put(lines.get(at).substring(0, colon), lines.get(at).substring(colon + 2).strip());
      }
    }
    String close = " " + settings.getOrDefault("nonce", "") + ">>>";
    List<String> block = new ArrayList<>();
    for (; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("<<<") && line.endsWith(close)) {
        block = new ArrayList<>();
        if (!line.startsWith("<<<END ")) {
          blocks.put(line.substring(3, line.length() - close.length()), block);
        }
      } else {
        block.add(line);
      }
    }
    return new Material(settings, blocks);
  }

  String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    String value = setting(name, "");
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /** The lines of a block; none if there is no such block. */
  List<String> block(String name) {
    return blocks.getOrDefault(name, List.of());
  }
}
