package dev.docket.wording;

/**
 * The ideographs that stand for the radicals of U+2E80 to U+2FDF, which fonts of some PDFs have in
 * their place: ⻑ is 長, ⼾ is 戸. By Unicode's table of equivalent ideographs, with the Japanese form
 * where that names another; NFKC leaves some of them and makes others into Chinese forms.
 */
public final class CjkRadicals {
  private static final char FIRST = 0x2E80;
  private static final char LAST = 0x2FDF;

  private static final String RADICALS =
      "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬"
          + "⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜"
          + "⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒"
          + "⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝⼞⼟⼠⼡⼢⼣⼤⼥⼦⼧⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺"
          + "⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌⽍⽎⽏⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢"
          + "⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴⽵⽶⽷⽸⽹⽺⽻⽼⽽⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊"
          + "⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜⾝⾞⾟⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭⾮⾯⾰⾱⾲"
          + "⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄⿅⿆⿇⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕";

  private static final String EQUIVALENTS =
      "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示"
          + "礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞"
          + "食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力"
          + "勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡"
          + "彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘"
          + "生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色"
          + "艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭"
          + "音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠";
  private static final char[] IDEOGRAPHS = new char[LAST - FIRST + 1];

  static {
    for (int i = 0; i < RADICALS.length(); i++) {
      IDEOGRAPHS[RADICALS.charAt(i) - FIRST] = EQUIVALENTS.charAt(i);
    }
  }

  private CjkRadicals() {}

  /** The ideograph that the radical {@code c} is; {@code c} itself for any other character. */
  public static char ideograph(char c) {
    char found = c >= FIRST && c <= LAST ? IDEOGRAPHS[c - FIRST] : 0;
    return found == 0 ? c : found;
  }

  /** {@code text} with ideographs in place of its radicals. */
  public static String folded(String text) {
    int first = 0;
    while (first < text.length() && (text.charAt(first) < FIRST || text.charAt(first) > LAST)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text);
    for (int i = first; i < folded.length(); i++) {
      folded.setCharAt(i, ideograph(folded.charAt(i)));
    }
    return folded.toString();
  }
}
