package dev.docket.wording.force;

import dev.docket.wording.Context;
import dev.docket.wording.Lexeme;
import java.util.List;

/** How plain negations, exceptions and lacks are worded, and what only looks like one. */
final class NegationLexicon {
  private NegationLexicon() {}

  static final List<Lexeme<Force>> ROWS =
      List.of(
          Lexeme.nothing(
              "少ない|少なく|少なからず|危ない|危なく|限らない|限らず|を問わず|問わない|必ずしも|必ず|まず|先ず|はず|わずか|いずれ|ずつ|ずらす|ずれ|みずから|おのずから|あしからず"
                  + "|(かか|関|拘)わらず|(かか|関|拘)らず|のみならず|だけで(は|)なく|だけで(は|)ない|ばかりで(は|)なく|にほかならない|に他ならない|に過ぎない|にすぎない"
                  + "|間もなく|まもなく|遅滞なく|滞りなく|遅延なく|例外なく|漏れなく|余すところなく|絶え間なく|間断なく|ないし|ないしは|なくす|なくなる|相違ない|違いない|間違いなく|かもしれない|申し訳ない|やむなく"
                  + "|なければなるまい|ない(もの|わけ|こと)(では|でも|は|も)(ない|ありません)|なく(は|も)ない|ないとは限らない",
              "not only|not just|not merely|(no|not) (later|earlier|sooner|less|fewer|more|greater|lower|higher|longer|smaller|worse) than|without prejudice|without limitation|without limiting|not limited to|whether or not|not-for-profit|no-one|no doubt|no matter|(not |never )(fail|fails|failed) to|none other than|nothing but|cannot but|not withstanding|and/or not"),
          Lexeme.<Force>nothing("", "no.|nos.")
              .in(Context.before(" (0|1|2|3|4|5|6|7|8|9)|0|1|2|3|4|5|6|7|8|9")),
          Lexeme.of(
              Force.NEGATION,
              "ない|なかった|なくて|なければ|なくては|ません|ことなく|なくして|なし(に|で|の)|ざる",
              "not|no|none|never|neither|nor|nobody|nothing|nowhere|"
                  + "(do|does|did|is|are|was|were|has|have|had|would|ai)n't|without|hardly"),
          Lexeme.of(Force.NEGATION, "なく", "").in(Context.notBefore("な")),
          Lexeme.of(Force.NEGATION, "なし", "").in(Context.before("。|、|,|.|$")),
          Lexeme.of(Force.NEGATION, "ず", "").in(Context.before("、|。|に|,|，|.|$|又|及|かつ")),
          Lexeme.of(Force.NEGATION, "ぬ", "").in(Context.before("。|者|も|よう|と|限り")),
          Lexeme.of(
              Force.EXCEPTION,
              "を除(く|き|いて|いた|外する|外し)|以外(の|は|に)",
              "unless|except|excepting|excepted|exception|exceptions|exclude|excludes|excluded|excluding|exclusion|exclusions|save for|save as|other than"),
          Lexeme.of(
              Force.LACK,
              "欠く|欠け|欠如|不備|怠(る|り|った|っ)|無断(で|の)|未(実施|対応|提出|払|定|了|済|承認|設定|整備|確認|作成|登録|更新|達成|満了|使用|処理)",
              "(fail|fails|failed|failing|failure) to|lack|lacks|lacked|lacking|absence|absent|missing|omit|omits|omitted"));
}
