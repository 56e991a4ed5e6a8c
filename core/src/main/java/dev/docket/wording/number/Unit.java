package dev.docket.wording.number;

/**
 * What a number counts.
 *
 * @param name in English, singular, or a currency's ISO code
 * @param notBefore chars that make another word of its Japanese name: the 日 of 日付 is no day
 */
record Unit(Sort sort, String name, String notBefore) {
  /** What a number is that has such a unit. */
  enum Sort {
    PERIOD,
    RATE,
    CURRENCY,
    COUNT,
    PROVISION
  }
}
