package dev.docket.worker.comparison;

import static java.util.stream.Collectors.joining;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.comparison.Phrases;
import dev.docket.worker.comparison.Span.Kind;
import dev.docket.worker.comparison.TokenDiff.Hunk;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final int MARKER = 2; // the last index at which a list marker's number starts

  private final Phrases phrases;
  private final @Nullable OurParty ourParty;
  private final Set<ChangeClass> classes = EnumSet.noneOf(ChangeClass.class);
  private final Set<ChangeClass> topics = EnumSet.noneOf(ChangeClass.class);
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> terms = new LinkedHashSet<>();
  private Risk risk = Risk.LOW;

  private Rules(Phrases phrases, @Nullable OurParty ourParty) {
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
      @Nullable OurParty ourParty) {
    Rules rules = new Rules(phrases, ourParty);
    labels.forEach(label -> Spans.of(Key.of(label).text()).forEach(s -> rules.own.add(s.value())));
    rules.topics.addAll(Topics.of(caption));
    for (TokenDiff piece : diff.pieces()) {
      rules.read(piece, diff);
    }
    rules.weigh();
    return rules.findings();
  }

  /**
   * The findings on a clause that is there in one version only, of which {@code key} is left when
   * what moved is taken off.
   */
  static Findings oneSided(
      AlignmentNode clause,
      String key,
      boolean removed,
      Phrases phrases,
      @Nullable OurParty ourParty) {
    if (clause.isPlaceholder()) {
      return new Findings(
          List.of(ChangeClass.COSMETIC),
          Risk.NONE,
          List.of(phrases.either("欠番の表示のみ", "only keeps a number free")),
          Set.of());
    }
    String caption = clause.caption();
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
    rules.addDefinitions(
        Definitions.in(key),
        removed
            ? phrases.either("定義の削除：", "definition removed: ")
            : phrases.either("定義の追加：", "definition added: "));
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
    Optional<Boolean> ours = isOurs(subject, removed);
    if (modality.strength() >= 3 && ours.isPresent()) {
      if (ours.get() != removed) {
        risk = Risk.HIGH;
        reasons.add(
            phrases.change(modality.name(phrases), removed ? subject : "", removed ? "" : subject)
                + against());
      }
    }
  }

  private void read(TokenDiff piece, ClauseDiff diff) {
    String a = piece.before().text();
    String b = piece.after().text();
    for (HunkSpans hunk : HunkSpans.of(piece, diff, own)) {
      List<Span> before = hunk.before();
      List<Span> after = hunk.after();
      QUANTITIES.forEach((kind, found) -> compare(kind, found, before, after, a, b));
      readNumbers(before, after, a, b);
      if (hunk.isSmall()) {
        WORDS.forEach(
            (kind, found) -> {
              boolean both = has(before, kind) && has(after, kind);
              if (both || kind != Kind.CONJUNCTION) {
                compare(kind, found, before, after, a, b);
              }
            });
      }
      readModality(before, after, a, b, hunk.isSmall());
      readParties(hunk, a, b);
      if (!hunk.isPunctuation()) {
        readSentences(hunk, a, b);
      }
    }
  }

  private void readSentences(HunkSpans found, String a, String b) {
    Hunk hunk = found.hunk();
    String sentenceA = Sentences.around(a, hunk.beforeFrom(), hunk.beforeTo());
    String sentenceB = Sentences.around(b, hunk.afterFrom(), hunk.afterTo());
    topics.addAll(Topics.of(found.gone().isEmpty() ? "" : sentenceA));
    topics.addAll(Topics.of(found.come().isEmpty() ? "" : sentenceB));
    if (topics.contains(ChangeClass.GOVERNING_LAW)) {
      readForum(Forum.in(sentenceA), Forum.in(sentenceB));
    }
    Set<String> defined = new LinkedHashSet<>(Definitions.in(sentenceA));
    defined.addAll(Definitions.in(sentenceB));
    addDefinitions(defined, phrases.either("定義の変更：", "definition changed: "));
  }

  private void readForum(Set<String> before, Set<String> after) {
    String separator = phrases.either("、", ", ");
    String gone = before.stream().filter(f -> !after.contains(f)).collect(joining(separator));
    String come = after.stream().filter(f -> !before.contains(f)).collect(joining(separator));
    if (!gone.isEmpty() || !come.isEmpty()) {
      classes.add(ChangeClass.GOVERNING_LAW);
      reasons.add(phrases.change(phrases.name(ChangeClass.GOVERNING_LAW), gone, come));
    }
  }

  private void addDefinitions(Set<String> defined, String what) {
    if (!defined.isEmpty()) {
      classes.add(ChangeClass.DEFINITION);
      terms.addAll(defined);
      reasons.add(what + String.join(phrases.either("、", ", "), defined));
    }
  }

  private void compare(
      Kind kind, ChangeClass found, List<Span> before, List<Span> after, String a, String b) {
    if (has(before, kind) || has(after, kind)) {
      classes.add(found);
      reasons.add(phrases.change(phrases.name(found), text(before, kind, a), text(after, kind, b)));
    }
  }

  /** A number that is no amount, date or period matters too: 8文字以上, 100 kilometres. */
  private void readNumbers(List<Span> before, List<Span> after, String a, String b) {
    List<Span> from = before.stream().filter(s -> isNumber(s)).toList();
    List<Span> to = after.stream().filter(s -> isNumber(s)).toList();
    if (!from.isEmpty() && !to.isEmpty()) {
      String what = phrases.either("数値", "number");
      reasons.add(phrases.change(what, text(from, Kind.NUMBER, a), text(to, Kind.NUMBER, b)));
      risk = risk.or(Risk.MEDIUM);
    }
  }

  /** Whether {@code span} is a number and no list marker at the start of its paragraph. */
  private static boolean isNumber(Span span) {
    return span.kind() == Kind.NUMBER && span.start() > MARKER;
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
    Optional<Boolean> ours = isOurs(subject, false);
    boolean known = ours.isPresent() && !same;
    boolean adverse = known && ours.get() != weaker;
    reasons.add(
        how
            + words
            + (same
                ? ""
                : phrases.either("（", " (")
                    + old.name(phrases)
                    + " → "
                    + now.name(phrases)
                    + phrases.either("）", ")"))
            + (known ? adverse ? against() : inFavour() : ""));
    int step = Math.abs(now.strength() - old.strength());
    Risk base = same ? Risk.LOW : step >= 2 || old.isOpposite(now) ? Risk.HIGH : Risk.MEDIUM;
    risk = risk.or(known ? adverse ? Risk.HIGH : Risk.MEDIUM : base);
  }

  private void readParties(HunkSpans hunk, String a, String b) {
    boolean both = has(hunk.before(), Kind.PARTY) && has(hunk.after(), Kind.PARTY);
    if (both) {
      addParty(text(hunk.before(), Kind.PARTY, a), text(hunk.after(), Kind.PARTY, b));
    } else if (hunk.isSmall()) {
      readGroups(
          Parties.groups(a, hunk.hunk().beforeFrom(), hunk.hunk().beforeTo()),
          Parties.groups(b, hunk.hunk().afterFrom(), hunk.hunk().afterTo()));
    }
  }

  /** Finds where a party came to stand beside another, or no longer does: 甲又は乙, 乙. */
  private void readGroups(List<Parties.Group> before, List<Parties.Group> after) {
    for (Parties.Group old : before) {
      for (Parties.Group now : after) {
        boolean grew = now.names().containsAll(old.names());
        boolean shrank = old.names().containsAll(now.names());
        if (grew != shrank
            && before.stream().noneMatch(g -> g.names().equals(now.names()))
            && after.stream().noneMatch(g -> g.names().equals(old.names()))) {
          addParty(old.text(), now.text());
          return;
        }
      }
    }
  }

  private void addParty(String old, String now) {
    classes.add(ChangeClass.PARTY);
    boolean was = ourParty != null && old.contains(ourParty.before());
    boolean is = ourParty != null && now.contains(ourParty.after());
    boolean came = is && !was;
    boolean went = was && !is;
    reasons.add(
        phrases.change(phrases.name(ChangeClass.PARTY), old, now)
            + (came ? phrases.either("（当方になった）", " (now our side)") : "")
            + (went ? phrases.either("（当方でなくなった）", " (no longer our side)") : ""));
  }

  private void weigh() {
    risk = risk.or(RiskTable.floor(classes, topics));
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
    return topics.stream().map(phrases::name).collect(joining(phrases.either("、", ", ")));
  }

  /** Whether our party is the {@code subject} in the old version, or in the new one. */
  private Optional<Boolean> isOurs(String subject, boolean old) {
    return ourParty == null ? Optional.empty() : Parties.isOurs(subject, ourParty.in(old));
  }

  private String against() {
    return phrases.either("（" + label() + "に不利）", " (against " + label() + ")");
  }

  private String inFavour() {
    return phrases.either("（" + label() + "に有利）", " (in favour of " + label() + ")");
  }

  private String label() {
    return ourParty == null ? "" : ourParty.after();
  }

  private Findings findings() {
    return new Findings(List.copyOf(classes), risk, List.copyOf(reasons), terms);
  }

  private static boolean has(List<Span> spans, Kind kind) {
    return spans.stream().anyMatch(s -> s.kind() == kind);
  }

  private static String text(List<Span> spans, Kind kind, String key) {
    return spans.stream()
        .filter(s -> s.kind() == kind)
        .map(s -> key.substring(s.start(), s.end()))
        .collect(joining(", "));
  }
}
