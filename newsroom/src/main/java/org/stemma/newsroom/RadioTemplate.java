package org.stemma.newsroom;

/// A radio station that has not touched its site since the last century: tables in tables, upper case, no metadata.
final class RadioTemplate implements Template {

  @Override
  public String page(Story story) {
    return """
    <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
    <HTML>
    <HEAD>
    <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-1">
    <META HTTP-EQUIV="Content-Language" CONTENT="en">
    <BASE HREF="%2$s">
    <TITLE>Isthmus Radio: %1$s</TITLE>
    </HEAD>
    <BODY BGCOLOR="#FFFFFF" LINK="#003366">
    <TABLE WIDTH="760" BORDER="0" CELLPADDING="0" CELLSPACING="0" ALIGN="CENTER">
    <TR><TD COLSPAN="3" BGCOLOR="#003366"><FONT COLOR="#FFFFFF" SIZE="5">Isthmus Radio</FONT> \
    <FONT COLOR="#FFFFFF" SIZE="1">98.4 on the coast, 101.1 in the hills</FONT></TD></TR>
    <TR VALIGN="TOP">
    <TD WIDTH="130" BGCOLOR="#EEEEEE"><FONT SIZE="2"><A HREF="../index.htm">Front page</A><BR><A HREF="../news.htm">News</A><BR>\
    <A HREF="../shipping.htm">Shipping forecast</A><BR><A HREF="../requests.htm">Request a record</A></FONT></TD>
    <TD WIDTH="470">
    <TABLE BORDER="0" CELLPADDING="8"><TR><TD>
    <H1><FONT SIZE="5">%1$s</FONT></H1>
    <p><font size="1">%3$s%4$s</font></p>
    %5$s
    <p><font size="1"><a href="javascript:window.print()">Printer-friendly page</a> | \
    <a href="mailto:desk@isthmus-radio.example">Write to the desk</a></font></p>
    </TD></TR></TABLE>
    </TD>
    <TD WIDTH="160" BGCOLOR="#F6F6F0"><FONT SIZE="1"><B>On air now</B><BR>Afternoon waltzes with Grete<BR><BR><B>Other headlines</B><BR>
    %6$s</FONT></TD>
    </TR>
    <TR><TD COLSPAN="3" ALIGN="CENTER"><HR><FONT SIZE="1">Isthmus Radio, P.O. Box 9, Skerra. Financed by the listeners.<BR>\
    You are visitor number %7$d</FONT></TD></TR>
    </TABLE>
    </BODY>
    </HTML>
    """
        .formatted(
            story.headline(),
            story.url(),
            story.draft().byline().isEmpty()
                ? ""
                : "By " + Html.escape(String.join(" and ", story.draft().byline())) + "<br>",
            Story.local(story.standing().publishedAt(), "EEEE, d MMMM uuuu"),
            story.body("<p><font face=\"Verdana\" size=\"2\">%s</font></p>", "<p><b>%s</b></p>"),
            Html.lines(
                story.furniture().teasers(2),
                teaser -> "<A HREF=\"0509.htm\">" + Html.escape(teaser) + "</A> (9 May 2031)<BR>"),
            100_000 + story.furniture().counter(9_999));
  }
}
