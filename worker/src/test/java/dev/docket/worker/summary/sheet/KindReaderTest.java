package dev.docket.worker.summary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.document.MediaType;
import dev.docket.document.UnreadableDocumentException;
import dev.docket.reading.DocumentReader;
import dev.docket.summary.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindReaderTest {
  private static DocumentKind kind(String text) throws UnreadableDocumentException {
    return DocumentSheet.of(
            new DocumentReader()
                .read(text.getBytes(StandardCharsets.UTF_8), MediaType.MARKDOWN, Optional.empty()))
        .cover()
        .kind();
  }

  @Test
  void theArticlesOfAnAssociationAreARegulationThoughTheySpeakToYou()
      throws UnreadableDocumentException {
    assertThat(
            kind(
                """
                # Article 5

                The President shall chair every meeting. The Treasurer shall keep the accounts. The \
                Secretary must keep minutes. You must pay your dues before you may vote. The Vice \
                President may act for the President. The Treasurer must report to the chapter.
                """))
        .isEqualTo(DocumentKind.REGULATION);
    assertThat(kind("# 航空研究会会則\n\n本会は、航空研究会と称する。\n\n会員は、会費を納めなければならない。\n"))
        .isEqualTo(DocumentKind.REGULATION);
  }

  @Test
  void aNoticeOnPrivacyIsAPolicyAndTheCovenantsOfOwnersAreRules()
      throws UnreadableDocumentException {
    assertThat(kind("# Orrin Accounts Privacy Notice\n\nWe collect your name.\n"))
        .isEqualTo(DocumentKind.POLICY);
    assertThat(kind("# Notice of a meeting on privacy\n\nWe collect your name.\n"))
        .isEqualTo(DocumentKind.OTHER);
    assertThat(kind("# Orrin Covenants, Conditions, and Restrictions\n\nA lot has one house.\n"))
        .isEqualTo(DocumentKind.REGULATION);
    assertThat(kind("# Weather conditions and travel restrictions\n\nA lot has one house.\n"))
        .isEqualTo(DocumentKind.OTHER);
  }

  @Test
  void termsThatSpeakToYouStayTerms() throws UnreadableDocumentException {
    assertThat(
            kind(
                """
                # Before you start

                By using our website you agree to these terms. You may not copy our services. You \
                must keep your password. You agree to pay. These terms may change.
                """))
        .isEqualTo(DocumentKind.TERMS);
    assertThat(kind("# 写真サービス利用規約\n\n本規約は、当社の本サービスに適用されます。会員は、本サービスを利用できます。\n"))
        .isEqualTo(DocumentKind.TERMS);
  }

  @Test
  void rulesAreKnownByWhoMayAmendThemAndContractsByWhoAgrees() throws UnreadableDocumentException {
    String rules = "# Article I. Name\n\nThe name is Orrin Hands. Members meet in May. ";
    assertThat(kind(rules + "These bylaws may be amended by the members.\n"))
        .isEqualTo(DocumentKind.REGULATION);
    assertThat(kind(rules + "The boats may be painted by the members.\n"))
        .isEqualTo(DocumentKind.OTHER);
    assertThat(kind("The parties agree:\n\n# Purpose\n\nTo keep what they tell secret.\n"))
        .isEqualTo(DocumentKind.CONTRACT);
    assertThat(kind("The parties met:\n\n# Purpose\n\nTo keep what they tell secret.\n"))
        .isEqualTo(DocumentKind.OTHER);
    assertThat(kind("# 守秘に関する誓約\n\n業務で知った情報を守ります。\n")).isEqualTo(DocumentKind.CONTRACT);
    assertThat(kind("# 誓約の歴史\n\n業務で知った情報を守ります。\n")).isEqualTo(DocumentKind.OTHER);
  }

  @Test
  void whatCallsItselfAPolicyTwiceIsNoContractWhateverItsTitle()
      throws UnreadableDocumentException {
    String text =
        """
        # Service Level Agreement

        The purpose of this Service Level Agreement (SLA) Policy is to outline what we promise.

        %s
        """;
    assertThat(kind(text.formatted("This policy applies to all services of the house.")))
        .isEqualTo(DocumentKind.POLICY);
    assertThat(kind(text.formatted("Each party keeps its promises.")))
        .isEqualTo(DocumentKind.CONTRACT);
  }
}
