package dev.docket.worker.comparison.reason;

import dev.docket.comparison.ChangeClass;
import dev.docket.comparison.Comparison.Risk;
import dev.docket.wording.force.Force;
import dev.docket.worker.comparison.diff.TableDiff.Axis;
import dev.docket.worker.comparison.diff.TableDiff.Fate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why a change is of its classes and its risk. {@link ReasonText} puts it into words. */
sealed interface Reason {
  /** The classes that a change is of for this reason. */
  Set<ChangeClass> classes();

  /** The risk that a change has for this reason at least, besides what its classes make it. */
  default Risk risk() {
    return Risk.LOW;
  }

  /** Whether one duty, or one step of a ladder, is only worded otherwise. */
  default boolean isRewording() {
    return false;
  }

  /** For whom a change is, as far as that can be told. */
  enum Effect {
    UNKNOWN,
    AGAINST_US,
    IN_OUR_FAVOUR
  }

  /** What became of a defined term. */
  enum Act {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** Something of a class stands in another's place; what came or went has one side empty. */
  record Changed(ChangeClass what, String before, String after) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(what);
    }
  }

  /** A number that is no amount, date or period is another. */
  record OtherNumber(String before, String after) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return Set.of();
    }

    @Override
    public Risk risk() {
      return Risk.MEDIUM;
    }
  }

  /**
   * A modal phrase came or went.
   *
   * @param turnsDuty whether a plain duty became a choice by it, or a choice a plain duty
   */
  record ForceAddedOrRemoved(String before, String after, boolean turnsDuty) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.MODALITY);
    }

    @Override
    public Risk risk() {
      return turnsDuty ? Risk.HIGH : Risk.MEDIUM;
    }
  }

  /** A modal phrase stands in another's place. */
  record OtherForce(Force from, Force to, String before, String after, Effect effect)
      implements Reason {
    private static final int GRAVE_STEP = 2; // from a duty to advice, or from advice to a choice

    @Override
    public Set<ChangeClass> classes() {
      return isOpposite()
          ? EnumSet.of(ChangeClass.MODALITY, ChangeClass.NEGATION)
          : EnumSet.of(ChangeClass.MODALITY);
    }

    @Override
    public Risk risk() {
      if (isSame()) {
        return Risk.LOW;
      }
      return switch (effect) {
        case AGAINST_US -> Risk.HIGH;
        case IN_OUR_FAVOUR -> Risk.MEDIUM;
        case UNKNOWN -> Math.abs(step()) >= GRAVE_STEP || isOpposite() ? Risk.HIGH : Risk.MEDIUM;
      };
    }

    @Override
    public boolean isRewording() {
      return isSame();
    }

    /** Whether both say the same in other words: shall not, may not. */
    boolean isSame() {
      return from == to
          || (from.duty().isPresent() && from.duty().equals(to.duty()) && step() == 0);
    }

    /** Whether one forbids or releases where the other binds or allows. */
    boolean isOpposite() {
      return from.isNegative() != to.isNegative();
    }

    /** How much stronger the new phrase binds; negative where it binds less. */
    int step() {
      return to.strength() - from.strength();
    }
  }

  /**
   * A step of a ladder stands in another's place: 直ちに, 遅滞なく; best efforts.
   *
   * @param isSame whether both name one step: forthwith, immediately
   */
  record OtherStep(
      ChangeClass what, String before, String after, int step, boolean isSame, Effect effect)
      implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(isSame && what == ChangeClass.PERIOD ? ChangeClass.WORDING : what);
    }

    @Override
    public boolean isRewording() {
      return isSame;
    }

    @Override
    public Risk risk() {
      return step == 0 ? Risk.LOW : effect == Effect.AGAINST_US ? Risk.HIGH : Risk.MEDIUM;
    }
  }

  /** Another party bears or holds it. */
  record OtherParty(String before, String after, boolean nowOurs, boolean noLongerOurs)
      implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.PARTY);
    }
  }

  /** Others than the parties decide, or are covered: 取締役会, 代表取締役; affiliates. */
  record OtherPersons(ChangeClass what, String before, String after) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(what);
    }
  }

  /** A word stands in the place of its opposite: first, last. */
  record Opposite(String before, String after) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.WORDING);
    }

    @Override
    public Risk risk() {
      return Risk.MEDIUM;
    }
  }

  /** A period of the same length is counted from, or to, something else. */
  record OtherStart(String before, String after) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.PERIOD);
    }
  }

  /** Terms were defined, are no longer, or mean something else. */
  record Defined(Act act, Set<String> terms) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.DEFINITION);
    }
  }

  /** What changed stands in a provision on these topics. */
  record OnTopics(Set<ChangeClass> topics) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return topics;
    }
  }

  /** A clause that is there in one version only, on these topics. */
  record WholeClause(boolean removed, Set<ChangeClass> topics) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return topics;
    }

    @Override
    public Risk risk() {
      return removed && !topics.isEmpty() ? Risk.HIGH : Risk.MEDIUM;
    }
  }

  /** What else a clause holds that is there in one version only. */
  record Holding(Set<ChangeClass> classes) implements Reason {}

  /**
   * Whole rights and duties, by the sentences that state them, that went or came with their clause.
   */
  record RightsAndDuties(boolean removed, boolean grave, Set<String> sentences) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.MODALITY);
    }

    @Override
    public Risk risk() {
      return grave ? Risk.HIGH : Risk.MEDIUM;
    }
  }

  /** A duty that went or came with its clause, against our side. */
  record DutyAgainstUs(Force force, String subject, boolean removed) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return Set.of();
    }

    @Override
    public Risk risk() {
      return Risk.HIGH;
    }
  }

  /**
   * A row or a column of a table, or all of it, came, went or stands elsewhere.
   *
   * @param held what its cells hold
   */
  record TableLine(Axis axis, Fate fate, String name, Set<ChangeClass> held) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return fate.isArrangement() ? EnumSet.of(ChangeClass.WORDING) : held;
    }

    @Override
    public Risk risk() {
      return held.isEmpty() ? Risk.LOW : Risk.MEDIUM;
    }
  }

  /** Paragraphs or items of a clause that are there in one version only, by their labels. */
  record WholeUnits(boolean removed, List<String> labels) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return Set.of();
    }
  }

  /** Many rows of tables stand in another order. */
  record RowsOrdered(int rows) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.WORDING);
    }
  }

  /** A party is called otherwise everywhere, and is the same. */
  record Renamed(String before, String after) implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.WORDING);
    }
  }

  /** Words, and nothing that is known to weigh. */
  record OtherWords() implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.WORDING);
    }
  }

  /** The clause only keeps a number free. */
  record NumberKept() implements Reason {
    @Override
    public Set<ChangeClass> classes() {
      return EnumSet.of(ChangeClass.COSMETIC);
    }

    @Override
    public Risk risk() {
      return Risk.NONE;
    }
  }
}
