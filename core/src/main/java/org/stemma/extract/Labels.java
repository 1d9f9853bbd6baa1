package org.stemma.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What page furniture says: words that news sites of all kinds put around and between paragraphs.
///
/// A label is recognised only when it is the whole line, so that a paragraph which holds the same words is safe. Nothing
/// here is one site's; a phrase gets in when unrelated publishers use it.
final class Labels {

  /// No label is longer; a paragraph may be.
  private static final int LONGEST = 200;

  private static final int LONGEST_COUNTER = 40;

  private static final int LONGEST_CONTACT = 80;

  private static final Map<String, String> LABELS = new HashMap<>();
  private static final Map<String, String> HEADS = new HashMap<>();

  static {
    put(
        LABELS,
        "share bar",
        """
        share | share this | share this article | share this story | share article
        share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp
        share via email | share by email | share via | share link | tweet | tweet this | pin it
        facebook | twitter | x | whatsapp | linkedin | reddit | pinterest | telegram | messenger
        email | e-mail | email this article | print | print this article | copy link | link copied
        copied | save | save article | save for later | bookmark | listen | listen to this article | listen to this story | listen to article
        follow us | follow | gift this article | give this article | add to favorites | text size
        font size | teilen | drucken | merken | partager | imprimer | compartir | condividi
        delen | dela | del | поделиться | compartilhar | facebook twitter | facebook twitter email
        toggle share options | view comments | share full article | send to a friend | e-mail this to a friend | email this to a friend | click to email a link to a friend | printer-friendly page | printer-friendly version | printer friendly | printable version | print version | print this page | share by mail | share on email
        """);
    put(
        LABELS,
        "advertisement label",
        """
        advertisement | advertisements | advertising | ad | ads | advert | sponsored
        sponsored content | promoted | paid post | story continues below advertisement
        article continues below advertisement | article continues below | continue reading below
        continues below advertisement | content continues below | story continues below
        story continues after advertisement | continue reading the main story | skip advertisement
        skip ad | scroll to continue | advertisement - scroll to continue
        advertisement scroll to continue | advertisement - story continues below
        article continues after ad | article continues after advertisement | remove ads
        report ad | report this ad | ad feedback | loading | please wait | anzeige | werbung
        publicité | publicidad | pubblicità | advertentie | annons | annonse | реклама
        publicidade | iklan | article content | we apologize, but this video has failed to load
        """);
    put(
        LABELS,
        "read-more line",
        """
        read more | read more... | read the full story | read full story | read full article
        read the full article | continue reading | show more | load more | see more | more
        view more | click here | click to expand | expand | keep reading | weiterlesen
        mehr lesen | lire la suite | leer más | leggi tutto | lees meer | читать далее
        czytaj więcej | czytaj dalej | devamını oku | číst více | číst dál | olvass tovább | läs mer | les mer
        læs mere | lue lisää | lees verder | leggi di più | ler mais | saiba mais | citește mai mult | 続きを読む | 더보기
        back to top | top | go back | previous | next | skip to content | skip to main content
        home | menu | search | close | log in | login | sign in | register | photo gallery
        view gallery | play video | watch video | watch | play | video | image | caption | hide caption
        toggle caption | enlarge this image | view image in fullscreen | zum thema | view original | click to read more and view comments | live | liveupdated | live updated | current issue | weitere informationen | ende der weiteren informationen | ein klick für den datenschutz | empfohlener redaktioneller inhalt | externer inhalt | externer inhalt nicht verfügbar | inhalte anzeigen | inhalt anzeigen | external content | embedded content | this content is not available due to your privacy preferences | placeholder image
        """);
    put(
        LABELS,
        "newsletter or subscription box",
        """
        sign up | subscribe | subscribe now | subscribe today | newsletter | newsletters
        join our newsletter | sign up now | sign up for our newsletter | get the newsletter
        subscribe to our newsletter | donate | donate now | support us | become a member
        abonnieren | s'abonner | suscríbete | invalid email | thank you for subscribing
        download our app | download the app | get the app
        """);
    put(
        LABELS,
        "comment form",
        """
        please enter your comment | please enter your name here
        please enter your email address here | you have entered an incorrect email address
        cancel reply | log in to leave a comment | post a comment | add a comment | add comment
        post comment | submit comment | report a comment | comment
        your email address will not be published
        your email address will not be published. required fields are marked
        save my name, email, and website in this browser for the next time i comment
        save my name email and website in this browser for the next time i comment
        required fields are marked | name | website | comments are closed | no comments
        be the first to comment | reply | view all comments | show comments | kommentare
        commentaires | comentarios | commenti
        """);
    put(
        HEADS,
        "related links",
        """
        related | related articles | related stories | related content | related news
        related posts | related coverage | related topics | related links | related reading
        related video | related videos | read also | also read | see also | read next | up next
        read this next | more stories | more news | more on this story | more on this topic
        more on this | more coverage | further reading | recommended | recommended for you
        recommended stories | recommended articles | recommended reading | you may also like
        you might also like | you may like | you might like | don't miss | in case you missed it
        editor's picks | editors' picks | editor's choice | most read | most popular | most viewed
        most commented | most shared | popular | popular stories | popular now | trending
        trending now | trending stories | top stories | top news | latest | latest news
        latest stories | latest articles | latest headlines | latest updates | other news
        other stories | die redaktion empfiehlt | auch lesen | mehr dazu | audio und video zum thema | zum weiterlesen | 関連記事 | 【関連記事】 | what others are reading | what to read next | next story | next article
        previous article | previous story | around the web | from around the web | from the web
        promoted stories | from our partners | paid content | sponsored stories | featured
        featured stories | must read | must reads | in this story | in this section
        in other news | other headlines | more headlines | recent posts | latest posts | previous post | next post | hot right now | similar articles | similar stories | keep on reading | mehr zum thema
        das könnte sie auch interessieren | meistgelesen | auch interessant | lesen sie auch
        à lire aussi | sur le même sujet | lire aussi | le plus lu | te puede interesar
        lo más leído | más noticias | noticias relacionadas | leggi anche | lees ook
        meest gelezen | läs också | les også | читайте также | leia também | mais lidas
        veja também
        """);
    put(
        HEADS,
        "tags",
        """
        tags | topics | topic | filed under | categories | category | keywords
        explore more topics | schlagworte | temas
        """);
    put(
        HEADS,
        "appeal to readers",
        """
        talk to us | contact us | get in touch | write to us | send us a tip | have a tip
        got a tip | share your thoughts | tell us what you think | what do you think
        have your say | your say | support local journalism | support our journalism
        support independent journalism | support quality journalism | support local news
        support us today | support our work | help us | stay informed | stay connected
        stay up to date | follow us on | sign up for | get our newsletter | about us
        about the author | about the authors | about the writer | about author | über den autor
        more information
        """);
    put(
        HEADS,
        "comments",
        """
        comments | leave a comment | leave a reply | join the conversation | join the discussion
        reader comments | discussion | conversation | responses | comments section
        start the conversation | 0 comments | 1 comment
        """);
  }

  /// Beginnings of lines that point to another page: "Read more: …", "ALSO READ | …".
  private static final Pattern POINTER =
      Pattern.compile(
          "^(?:[>»→▶•*-]\\s*)?(?:read (?:more|also|next|this|the full story)|also read|see also|related(?: (?:story|article|news|video|coverage))?|more(?: on this)?|watch(?: now| more)?|listen|don['’]t miss|also (?:on|in|from) [^:|]{1,40}|previous post|next post|previous article|next article|must read|recommended|continue reading|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|czytaj (?:też|także|również)|çok okunan|leggi anche|lees ook|läs (?:också|mer)|les også|читайте также|leia (?:também|mais)|ver también|baca juga)(?: (?:here|on this|about this))?\\s*[:|–—>»]\\s*\\S",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Notices and boxes that say so in a sentence of any beginning, in lines of no more than 250 units.
  private static final Pattern NOTICE =
      Pattern.compile(
          "^(?:we use cookies|this (?:web)?site uses cookies|by (?:using|continuing)[^.]{0,60}cookies)|\\breport (?:an?|any) (?:error|typo|mistake|correction|inaccuracy)\\b|\\b(?:spotted|found|noticed|see) (?:an?|any) (?:error|typo|mistake)\\b|\\bfollow (?:him|her|us|them|me)\\b[^.]{0,40}(?:@|\\b(?:twitter|facebook|instagram|bluesky|google news))|^reach (?:the )?(?:reporters?|authors?|writers?|editors?|him|her|me)\\b|\\b(?:inhalte? von \\S+ (?:angezeigt|ergänzt|geladen)|externen? inhalten? (?:von|angezeigt|anzeigen|geladen)|privatsphäre-einstellungen verhindern|personenbezogene daten (?:können )?an drittplattformen)|\\b(?:get|join|receive|try|sign up for|sign up to|subscribe to) (?:our|the|this|a) [^.]{0,40}newsletters?\\b",
          Pattern.CASE_INSENSITIVE);

  /// Headings over a request to write, to talk or to give.
  private static final Pattern APPEAL =
      Pattern.compile(
          "^(?:(?:talk|write|speak) to (?:us|the |our )|(?:contact|email|e-mail|call) (?:us|the (?:news|author|report|edit))|support (?:\\S+ )?(?:journalism|news|reporting|us\\b)|send us )",
          Pattern.CASE_INSENSITIVE);

  /// The words under which a site files an article.
  private static final Pattern FILED =
      Pattern.compile(
          "^(?:tagged|filed under|tags|topics|categories|keywords|posted in|schlagwörter|mots-clés|etiquetas)\\b[: ]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COUNTER =
      Pattern.compile(
          "^[\\d.,]+\\s?[km]?\\s?(?:comments?|shares?|views?|likes?|reads?|people (?:like|liked|love|loved|felt|shared?|recommend(?:ed)?|reacted|read|found|commented|are talking|following)[^.]{0,30}|replies|retweets?|min(?:ute)?s? read|photos?|votes?|followers|kommentare|commentaires|comentarios)$|^(?:comments?|shares?|views?|likes?)\\s*[(:]?\\s*[\\d.,]+\\)?$|^\\d+ ?(?:of|/) ?\\d+$|^\\(?\\d{1,12}\\)?$|^(?:image|photo|picture|slide|bild|foto) ?\\d+ ?(?:of|/|von) ?\\d+$|^(?:lesezeit|reading time|read time)?:? ?\\d+ ?min(?:\\.|uten|utes)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIL =
      Pattern.compile(
          "^(?:e-?mail:?\\s*)?(?:\\[e-?mail.{1,2}protected\\]|[\\w.+-]{1,60}@[\\w-]{1,60}\\.[\\w.-]{2,40})$",
          Pattern.CASE_INSENSITIVE);

  /// Opens a request to the reader in the imperative.
  private static final Pattern CONTACT =
      Pattern.compile(
          "^[\\p{L}\\p{M} .,'’-]{3,40}\\s[\\w.+-]{1,60}@[\\w-]{1,60}\\.[\\w.-]{1,40}\\w$");

  private static final Pattern WRITE_TO =
      Pattern.compile(
          "^(?:e-?mail|write to|contact) [^.]{2,40} at [\\w.+-]{1,60}@", Pattern.CASE_INSENSITIVE);

  /// "Source: dpa", in the languages that put it below an article.
  private static final Pattern SOURCE =
      Pattern.compile(
          "^(?:source|sources|quelle|quellen|kilde|källa|bron|fonte|fuente)\\s?: ?[^.]{2,30}(?:\\.\\w{2,3})?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REQUEST =
      Pattern.compile(
          "^(?:sign up|subscribe|register|follow|like us|join us|join our|get (?:our|the latest|all the latest|breaking|more)|stay (?:up to date|informed|tuned|on top)|download (?:our|the)|click here|tap here|for more (?:news|stories|updates|information),?|to (?:read|get|receive) more|support (?:our|us)|donate|become a|already a (?:subscriber|member)|if you (?:value|enjoy|like|want|appreciate|liked|would like)|send us|give us|write to|share your|have a|do you have|got a|more \\S+ contact|want more|never miss)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REQUESTED =
      Pattern.compile(
          "\\b(?:newsletters?|inbox|e-?mails?|facebook|twitter|instagram|whatsapp|telegram|youtube|channels?|our app|apps?|alerts?|notifications?|subscri\\w+|journalism|google news|preferred source|donat\\w+|members?(?:hip)?|news tips?|tips?|letters? to the editor|contact information|comments?|sign up|daily briefing|updates)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Each counter has one of these.
  private static final String COUNTER_SIGNS = "0123456789.,";

  /// Each pointer to another page has one of these, each mail address one of the next.
  private static final String POINTER_SIGNS = ":|–—>»";

  private static final String MAIL_SIGNS = "@[";

  /// Each notice has one of these, in lower case.
  private static final List<String> NOTICE_WORDS =
      List.of(
          "cookies",
          "error",
          "typo",
          "mistake",
          "correction",
          "inaccuracy",
          "newsletter",
          "follow",
          "reach",
          "inhalt",
          "privatsphäre",
          "drittplattform");

  private Labels() {}

  private static void put(Map<String, String> map, String why, String phrases) {
    for (String phrase : Vocabulary.phrases(phrases)) {
      map.put(phrase, why);
    }
  }

  /// Why a whole line is furniture; null when it is not, or not by its words.
  ///
  /// A page may have hundreds of short lines, and nearly none has what a pattern can't do without: that is looked for first, which
  /// costs a tenth of trying the pattern at every place.
  static @Nullable String reason(String line) {
    if (line.length() > LONGEST || line.isEmpty()) {
      return null;
    }
    String why = LABELS.get(key(line));
    if (why != null) {
      return why;
    }
    if (hasAny(line, MAIL_SIGNS) && (MAIL.matcher(line).find() || isContact(line))) {
      return "mail address";
    }
    if (line.length() <= LONGEST_COUNTER
        && hasAny(line, COUNTER_SIGNS)
        && COUNTER.matcher(line).find()) {
      return "counter";
    }
    if (hasAny(line, POINTER_SIGNS) && POINTER.matcher(line).find()) {
      return "read-more line";
    }
    if (isMenu(line)) {
      return "navigation";
    }
    if (line.length() <= LONGEST_COUNTER && line.indexOf(':') > 0 && SOURCE.matcher(line).find()) {
      return "name of a source";
    }
    boolean open = ".?!".indexOf(line.charAt(line.length() - 1)) < 0;
    if (open && line.length() <= 140 && FILED.matcher(line).find()) {
      return "tags";
    }
    return isRequest(line) || isNotice(line) ? "notice or subscription box" : null;
  }

  /// A name and an office before the address, or a request to write to it; a sentence that gives one ends as a sentence.
  private static boolean isContact(String line) {
    return (line.length() <= LONGEST_CONTACT && CONTACT.matcher(line).find())
        || WRITE_TO.matcher(line).find();
  }

  private static boolean isNotice(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return NOTICE_WORDS.stream().anyMatch(lower::contains) && NOTICE.matcher(line).find();
  }

  private static boolean hasAny(String line, String signs) {
    for (int i = 0; i < line.length(); i++) {
      if (signs.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Three short names or more, or a label and others, set apart by bars: "World | Trade | Letters".
  private static boolean isMenu(String line) {
    if (line.indexOf(" | ") < 0 && line.indexOf(" • ") < 0 && line.indexOf(" · ") < 0) {
      return false;
    }
    List<String> names = Vocabulary.cut(line, "|•·");
    boolean label = names.stream().anyMatch(name -> LABELS.containsKey(key(name)));
    return names.stream().allMatch(name -> name.length() <= 30 && !Dates.read(name).dated())
        && names.size() >= (label ? 2 : 3);
  }

  /// What the heading of a list of links, comments or appeals announces; null when the line is none. Such a line ends an
  /// article only if the article does not go on after it.
  static @Nullable String head(String line) {
    if (line.length() > 80) {
      return null;
    }
    String key = key(line);
    String why = HEADS.get(key);
    if (why == null && isHeading(line) && APPEAL.matcher(line).find()) {
      return "appeal to readers";
    }
    boolean more =
        why == null
            && (key.startsWith("more in ")
                || key.startsWith("more from ")
                || key.startsWith("latest in ")
                || key.startsWith("most read in ")
                || key.startsWith("read more in ")
                || key.startsWith("mehr aus "))
            && isHeading(line);
    return more ? "related links" : why;
  }

  private static boolean isHeading(String line) {
    return line.length() <= 50 && ".?!".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /// A line that asks the reader for something: to subscribe, to write, to give.
  static boolean isRequest(String line) {
    return line.length() <= 2 * LONGEST
        && REQUEST.matcher(bare(line)).find()
        && REQUESTED.matcher(line).find();
  }

  /// The words without case, and without the marks and signs around them.
  private static String key(String line) {
    int bracket = line.endsWith(")") ? line.lastIndexOf(" (") : -1;
    String words = bracket > 0 ? line.substring(0, bracket) : line;
    return bare(words).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static String bare(String line) {
    int begin = 0;
    int end = line.length();
    while (begin < end && !Character.isLetterOrDigit(line.charAt(begin))) {
      begin++;
    }
    while (end > begin
        && !Character.isLetterOrDigit(line.charAt(end - 1))
        && !(line.charAt(end - 1) == '’')) {
      end--;
    }
    return line.substring(begin, end);
  }
}
