package dev.docket.reading.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a web page is called, without the name of the site that it stands on. */
final class PageTitle {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|·•»–—-]\\s+|\\s*[|｜]\\s*");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PageTitle() {}

  /** The title; empty if the page has none, or one that names its site alone. */
  static String of(Document page) {
    Set<String> sites = sites(page);
    List<String> own = new ArrayList<>();
    for (String part : SEPARATOR.split(page.title(), -1)) {
      if (!sites.contains(bare(part))) {
        own.add(part);
      }
    }
    return String.join(" | ", own);
  }

  /** The names of the page's site: as it says, and the words of its address. */
  private static Set<String> sites(Document page) {
    Set<String> sites = new HashSet<>();
    for (Element name : page.select("meta[property=og:site_name],meta[name=application-name]")) {
      sites.add(bare(name.attr("content")));
    }
    for (Element address : page.select("meta[property=og:url],link[rel=canonical]")) {
      String host = host(address.attr("content") + address.attr("href"));
      sites.add(bare(host));
      for (String label : host.split("\\.", -1)) {
        sites.add(bare(label));
      }
    }
    return sites;
  }

  private static String host(String address) {
    try {
      String host = URI.create(address.strip()).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return ""; // no address then
    }
  }

  private static String bare(String name) {
    return OTHERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
