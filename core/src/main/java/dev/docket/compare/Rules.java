package dev.docket.compare;

import dev.docket.compare.Comparison.Risk;
import dev.docket.compare.Span.Kind;
import dev.docket.compare.TokenDiff.Hunk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of one clause's difference what kind of thing changed, how risky that is and why, by what
 * the changed stretches are made of.
 */
final class Rules {
  private static final Map<Kind, ChangeClass> QUANTITIES =
      Map.of(
          Kind.AMOUNT, ChangeClass.AMOUNT,
          Kind.PERCENTAGE, ChangeClass.PERCENTAGE,
          Kind.DATE, ChangeClass.DATE,
          Kind.PERIOD, ChangeClass.PERIOD,
          Kind.REFERENCE, ChangeClass.REFERENCE);
  private static final Map<Kind, ChangeClass> WORDS =
      Map.of(
          Kind.COMPARISON, ChangeClass.COMPARISON,
          Kind.SCOPE, ChangeClass.SCOPE,
          Kind.CONJUNCTION, ChangeClass.CONJUNCTION,
          Kind.NEGATION, ChangeClass.NEGATION);
  private static final Pattern DEFINITION =
      Pattern.compile(
          "「([^」]{1,40})」(?:とは|という|といい|と総称)"
              + "|\"([^\"]{1,60})\" (?:means|shall mean|has the meaning|refers to|includes)"
              + "|\\((?:the |each,? an? |collectively,? )?\"([^\"]{1,60})\"\\)"
              + "|(?:^|\\. )([A-Z][A-Za-z' -]{1,60}?),? means\\b");
  private static final int HEAD = 60; // characters within which a clause's own label stands
  private static final int SMALL_CJK = 24; // a hunk of this size is a change of words, not of text
  private static final int SMALL = 60;

  private final Phrases phrases;
  private final @Nullable String ourParty;
  private final Set<ChangeClass> classes = EnumSet.noneOf(ChangeClass.class);
  private final Set<ChangeClass> topics = EnumSet.noneOf(ChangeClass.class);
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> terms = new LinkedHashSet<>();
  private Risk risk = Risk.LOW;

  private Rules(Phrases phrases, @Nullable String ourParty) {
    this.phrases = phrases;
    this.ourParty = ourParty;
  }

  /** What rules find in a change; {@code terms} are those whose definition it touches. */
  record Findings(List<ChangeClass> classes, Risk risk, List<String> reasons, Set<String> terms) {}

  /** The findings on a modified clause with this caption key, and these labels of its own. */
  static Findings modified(
      ClauseDiff diff,
      String caption,
      Set<String> labels,
      Phrases phrases,
      @Nullable String ourParty) {
    Rules rules = new Rules(phrases, ourParty);
    labels.forEach(label -> Spans.of(Key.of(label).text()).forEach(s -> rules.own.add(s.value())));
    rules.topics.addAll(Topics.of(caption));
    for (TokenDiff piece : diff.pieces()) {
      rules.read(piece, diff);
    }
    rules.weigh();
    return rules.findings();
  }

  /** The findings on a clause that is there in one version only. */
  static Findings oneSided(
      String key, String caption, boolean removed, Phrases phrases, @Nullable String ourParty) {
    Rules rules = new Rules(phrases, ourParty);
    rules.risk = Risk.MEDIUM;
    rules.topics.addAll(Topics.of(caption.isEmpty() ? key : caption));
    rules.classes.addAll(rules.topics);
    String what =
        removed
            ? phrases.either("条項の削除", "clause removed")
            : phrases.either("条項の追加", "clause added");
    rules.reasons.add(
        rules.topics.isEmpty() ? what : what + phrases.either("：", ": ") + rules.topicNames());
    if (removed && !rules.topics.isEmpty()) {
      rules.risk = Risk.HIGH;
    }
    for (Span span : Spans.of(key)) {
      if (span.kind() == Kind.MODALITY) {
        rules.weighDuty(key, span, removed);
      }
    }
    if (rules.classes.isEmpty()) {
      rules.classes.add(ChangeClass.WORDING);
    }
    return rules.findings();
  }

  private void weighDuty(String key, Span span, boolean removed) {
    Modality modality = Modality.of(span.value());
    String subject = Sentences.subject(key, span.start());
    if (ourParty != null && modality.strength() >= 3 && !subject.isEmpty()) {
      boolean ours = subject.equals(ourParty);
      if (ours != removed) {
        risk = Risk.HIGH;
        reasons.add(
            phrases.change(phrases.name(modality), removed ? subject : "", removed ? "" : subject)
                + against());
      }
    }
  }

  private void read(TokenDiff piece, ClauseDiff diff) {
    String a = piece.before().text();
    String b = piece.after().text();
    List<Span> spansA = piece.hunks().isEmpty() ? List.of() : Spans.of(a);
    List<Span> spansB = piece.hunks().isEmpty() ? List.of() : Spans.of(b);
    for (Hunk hunk : piece.hunks()) {
      String gone = a.substring(hunk.beforeFrom(), hunk.beforeTo());
      String come = b.substring(hunk.afterFrom(), hunk.afterTo());
      if (isMoved(gone, come, diff)) {
        continue;
      }
      List<Span> before = in(spansA, hunk.beforeFrom(), hunk.beforeTo());
      List<Span> after = in(spansB, hunk.afterFrom(), hunk.afterTo());
      dropCommon(before, after);
      if (piece.equals(diff.pieces().getFirst())) {
        before.removeIf(s -> s.start() < HEAD && own.contains(s.value()));
        after.removeIf(s -> s.start() < HEAD && own.contains(s.value()));
      }
      QUANTITIES.forEach((kind, found) -> compare(kind, found, before, after, a, b));
      boolean small = isSmall(gone) && isSmall(come);
      if (small) {
        WORDS.forEach(
            (kind, found) -> {
              boolean both = has(before, kind) && has(after, kind);
              if (both || kind != Kind.CONJUNCTION) {
                compare(kind, found, before, after, a, b);
              }
            });
      }
      readModality(before, after, a, b, small);
      readParties(before, after, a, b);
      String sentenceA = Sentences.around(a, hunk.beforeFrom(), hunk.beforeTo());
      String sentenceB = Sentences.around(b, hunk.afterFrom(), hunk.afterTo());
      topics.addAll(Topics.of(gone.isEmpty() ? "" : sentenceA));
      topics.addAll(Topics.of(come.isEmpty() ? "" : sentenceB));
      readDefinition(sentenceA, sentenceB);
    }
  }

  private void compare(
      Kind kind, ChangeClass found, List<Span> before, List<Span> after, String a, String b) {
    if (has(before, kind) || has(after, kind)) {
      classes.add(found);
      reasons.add(phrases.change(phrases.name(found), text(before, kind, a), text(after, kind, b)));
    }
  }

  private void readModality(
      List<Span> before, List<Span> after, String a, String b, boolean small) {
    List<Span> from = before.stream().filter(s -> s.kind() == Kind.MODALITY).toList();
    List<Span> to = after.stream().filter(s -> s.kind() == Kind.MODALITY).toList();
    boolean both = !from.isEmpty() && !to.isEmpty();
    if (!both && (!small || from.isEmpty() == to.isEmpty())) {
      return;
    }
    classes.add(ChangeClass.MODALITY);
    String words = text(before, Kind.MODALITY, a) + " → " + text(after, Kind.MODALITY, b);
    if (from.isEmpty() || to.isEmpty()) {
      reasons.add(
          phrases.change(
              phrases.name(ChangeClass.MODALITY),
              text(before, Kind.MODALITY, a),
              text(after, Kind.MODALITY, b)));
      risk = risk.or(Risk.MEDIUM);
      return;
    }
    Modality old = Modality.of(from.getFirst().value());
    Modality now = Modality.of(to.getFirst().value());
    if (old.isOpposite(now)) {
      classes.add(ChangeClass.NEGATION);
    }
    boolean weaker = now.strength() < old.strength();
    boolean same = old == now;
    String how =
        same
            ? phrases.either("義務・権限の表現の変更：", "modality reworded: ")
            : weaker
                ? phrases.either("拘束が弱められた：", "modality weakened: ")
                : now.strength() > old.strength()
                    ? phrases.either("拘束が強められた：", "modality strengthened: ")
                    : phrases.either("義務・権限の変更：", "modality changed: ");
    String subject = Sentences.subject(b, to.getFirst().start());
    boolean known = ourParty != null && !subject.isEmpty() && !same;
    boolean adverse = known && subject.equals(ourParty) != weaker;
    reasons.add(
        how
            + words
            + (same
                ? ""
                : phrases.either("（", " (")
                    + phrases.name(old)
                    + " → "
                    + phrases.name(now)
                    + phrases.either("）", ")"))
            + (known ? adverse ? against() : inFavour() : ""));
    int step = Math.abs(now.strength() - old.strength());
    Risk base = same ? Risk.LOW : step >= 2 || old.isOpposite(now) ? Risk.HIGH : Risk.MEDIUM;
    risk = risk.or(known ? adverse ? Risk.HIGH : Risk.MEDIUM : base);
  }

  private void readParties(List<Span> before, List<Span> after, String a, String b) {
    if (has(before, Kind.PARTY) && has(after, Kind.PARTY)) {
      classes.add(ChangeClass.PARTY);
      String now = text(after, Kind.PARTY, b);
      boolean ours = ourParty != null && now.contains(ourParty);
      reasons.add(
          phrases.change(phrases.name(ChangeClass.PARTY), text(before, Kind.PARTY, a), now)
              + (ours ? phrases.either("（当方に関わる）", " (now our side)") : ""));
    }
  }

  private void readDefinition(String before, String after) {
    for (String sentence : List.of(before, after)) {
      Matcher matcher = DEFINITION.matcher(sentence);
      while (matcher.find()) {
        classes.add(ChangeClass.DEFINITION);
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null) {
            terms.add(matcher.group(group));
          }
        }
      }
    }
  }

  /**
   * The risk table: classes that are grave in themselves, and those that are so on a grave topic.
   */
  private void weigh() {
    Set<ChangeClass> grave = EnumSet.of(ChangeClass.NEGATION, ChangeClass.PARTY);
    Set<ChangeClass> terms =
        EnumSet.of(
            ChangeClass.AMOUNT,
            ChangeClass.PERCENTAGE,
            ChangeClass.DATE,
            ChangeClass.PERIOD,
            ChangeClass.COMPARISON,
            ChangeClass.SCOPE,
            ChangeClass.CONJUNCTION,
            ChangeClass.DEFINITION);
    Set<ChangeClass> graveTopics =
        EnumSet.of(ChangeClass.LIABILITY, ChangeClass.INDEMNITY, ChangeClass.GOVERNING_LAW);
    boolean graveTopic = topics.stream().anyMatch(graveTopics::contains);
    if (classes.stream().anyMatch(grave::contains)) {
      risk = Risk.HIGH;
    } else if (classes.stream().anyMatch(terms::contains)) {
      risk = risk.or(graveTopic ? Risk.HIGH : Risk.MEDIUM);
    } else if (!topics.isEmpty()) {
      risk = risk.or(Risk.MEDIUM);
    }
    if (!topics.isEmpty()) {
      classes.addAll(topics);
      reasons.add(phrases.either("重要な主題：", "sensitive topic: ") + topicNames());
    }
    if (classes.isEmpty()) {
      classes.add(ChangeClass.WORDING);
      reasons.add(phrases.either("文言の変更", "wording changed"));
    }
  }

  private String topicNames() {
    return topics.stream()
        .map(phrases::name)
        .collect(Collectors.joining(phrases.either("、", ", ")));
  }

  private String against() {
    return phrases.either("（" + ourParty + "に不利）", " (against " + ourParty + ")");
  }

  private String inFavour() {
    return phrases.either("（" + ourParty + "に有利）", " (in favour of " + ourParty + ")");
  }

  private Findings findings() {
    return new Findings(List.copyOf(classes), risk, List.copyOf(reasons), terms);
  }

  /** Whether the stretch only went from one place of the clause to another. */
  private static boolean isMoved(String gone, String come, ClauseDiff diff) {
    String text = gone.isEmpty() ? come : gone;
    if ((!gone.isEmpty() && !come.isEmpty()) || text.length() < 4) {
      return false;
    }
    boolean arrived = come.isEmpty();
    return diff.pieces().stream()
        .anyMatch(
            p ->
                p.hunks().stream()
                    .anyMatch(
                        h ->
                            (arrived
                                    ? h.beforeFrom() == h.beforeTo()
                                    : h.afterFrom() == h.afterTo())
                                && text.equals(
                                    arrived
                                        ? p.after().text().substring(h.afterFrom(), h.afterTo())
                                        : p.before()
                                            .text()
                                            .substring(h.beforeFrom(), h.beforeTo()))));
  }

  private static boolean isSmall(String text) {
    return text.length() <= (text.chars().anyMatch(c -> Key.isCjk((char) c)) ? SMALL_CJK : SMALL);
  }

  private static List<Span> in(List<Span> spans, int from, int to) {
    return spans.stream()
        .filter(s -> s.overlaps(from, to))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static void dropCommon(List<Span> before, List<Span> after) {
    before.removeIf(
        a -> {
          for (Span b : after) {
            if (b.kind() == a.kind() && b.value().equals(a.value())) {
              after.remove(b);
              return true;
            }
          }
          return false;
        });
  }

  private static boolean has(List<Span> spans, Kind kind) {
    return spans.stream().anyMatch(s -> s.kind() == kind);
  }

  private static String text(List<Span> spans, Kind kind, String key) {
    return spans.stream()
        .filter(s -> s.kind() == kind)
        .map(s -> key.substring(s.start(), s.end()))
        .collect(Collectors.joining(", "));
  }
}
