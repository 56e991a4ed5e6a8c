package dev.docket.reading;

/** Makes long documents of their own words for tests. */
final class Agreements {
  private static final String[] TITLES = {
    "Scope",
    "Fees and Payment",
    "Confidentiality",
    "Data Protection",
    "Limitation of Liability",
    "Term and Termination",
    "Governing Law"
  };
  private static final String[] CAPTIONS = {"目的", "定義", "適用範囲", "秘密保持", "委託料の支払", "損害賠償", "契約の解除"};

  private Agreements() {}

  static String english() {
    StringBuilder text = new StringBuilder("# Master Services Agreement\n\n");
    text.append(
        "This agreement is made between Acme Ltd. and the customer named in the order.\n\n");
    for (int article = 1; article <= TITLES.length; article++) {
      text.append("## Article ")
          .append(article)
          .append(" ")
          .append(TITLES[article - 1])
          .append("\n\n");
      for (int part = 1; part <= 4; part++) {
        text.append(article + "." + part + " ")
            .append("The provider shall perform obligation ")
            .append(part)
            .append(
                " of this article with reasonable care, and shall notify the customer in writing")
            .append(" within ")
            .append(5 * part)
            .append(
                " business days of any delay that it knows of, as further described in Section ")
            .append(article + "." + part)
            .append(". The customer may withhold payment of up to $")
            .append(article * 1000 + part)
            .append(" until the delay has ended.\n\n");
      }
      text.append("| Item | Amount |\n|---|---|\n| Setup | $100 |\n| Support | $250 |\n\n");
    }
    return text.toString();
  }

  static String japanese() {
    StringBuilder text = new StringBuilder("# 業務委託規程\n\n");
    int article = 0;
    for (int chapter = 1; chapter <= 3; chapter++) {
      text.append("## 第").append(chapter).append("章　").append(CAPTIONS[chapter + 2]).append("\n\n");
      for (int i = 0; i < CAPTIONS.length; i++) {
        text.append("### 第").append(++article).append("条　").append(CAPTIONS[i]).append("\n\n");
        text.append("1. 甲は、乙に対し、第")
            .append(article)
            .append("条に定める業務を委託し、乙は、善良な管理者の注意をもってこれを行うものとする。ただし、甲が書面により別段の指示をした場合は、この限りでない。\n");
        text.append("2. 前項の業務の対価は、月額")
            .append(article * 10)
            .append("万円とし、甲は、翌月末日までに乙の指定する銀行口座に振り込む方法により支払わなければならない。\n\n");
      }
    }
    return text.toString();
  }
}
