package dev.docket.wording.party;

/** How a name of a party names it. */
public enum PartyKind {
  /** 甲, 乙, Party A. */
  LETTER,
  /** 委託者, Supplier. */
  ROLE,
  /** 相手方, the other party: whoever it is beside another. */
  RELATIVE,
  /** A name that the document itself gives to one of its parties. */
  DEFINED
}
