/*
 * test_html.c
 *	  Unit tests of the HTML scanner.
 */
#include "html/form.h"
#include "html/html.h"
#include "unit.h"

/*
 * Expected texts have "␟" for GR_HTML_CELL, "␞" for GR_HTML_ROW, "␝" for
 * GR_HTML_COVERED, "␜" for GR_HTML_SPANS and "␤" for a newline.  The input may
 * have zero bytes.
 */
#define TEN(text)			text text text text text text text text text text
#define ROW(input, flat)	{input, sizeof(input) - 1, flat}

typedef struct flatten_row
{
	const char *raw;
	size_t		len;
	const char *flat;
} flatten_row;

static const flatten_row text_rows[] = {
	ROW("", ""),
	ROW("plain", "plain"),
	ROW("\xEF\xBB\xBF<p>text</p>", "text␤"),
	ROW("<p>  a \t\n\r\f b  </p>", "a b␤"),
	ROW("<p>a</p> <p>b</p>", "a␤b␤"),
	ROW("a <b> b</b> c", "a b c"),
	ROW("<p>中文 2024</p>", "中文 2024␤"),
	/* characters with a meaning in the flat text; zero bytes */
	ROW("a\x1D\x1E\x1F" "b", "a b"),
	ROW("a\0b", "ab"),
	ROW("a&#29;&#30;&#x1f;&#31b", "a\uFFFD\uFFFD\uFFFD\uFFFDb"),
	/* a '<' that does not begin a tag */
	ROW("1 < 2 <3 <中 <", "1 < 2 <3 <中 <"),
	ROW("a<>b<=c", "a<>b<=c"),
	/* bytes that are not UTF-8 */
	ROW("<p>\xFF\x80</p>\xE4\xB8", "\xFF\x80␤\xE4\xB8"),
};

static const flatten_row reference_rows[] = {
	ROW("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
	ROW("&nbsp;a&nbsp;", "\u00A0a\u00A0"),
	ROW("&#20013;&#x6587;&#X6587;", "中文文"),
	ROW("&ensp;&emsp;&mdash;&ldquo;&hellip;&times;&Alpha;&thetasym;",
		"\u2002\u2003—“…×Αϑ"),
	/* without a semicolon: only the old names, and of these the longest */
	ROW("&nbspa&copy 2024&ampx&notit;&mdash x&ensp", "\u00A0a© 2024&x¬it;&mdash x&ensp"),
	ROW("&#65a&#x41g&#65", "AaAgA"),
	/* windows-1252 */
	ROW("&#128;&#x93;&#148;&#151;&#129;", "€“”—\xC2\x81"),
	/* references to invalid characters */
	ROW("&#0000000000000000000000000000000000065;", "A"),
	ROW("&#00000000000000000000000000000000000065;", "A;"),	/* more than GR_HTML_REFERENCE bytes */
	ROW("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"),
	/* text that is not a reference */
	ROW("& a && &; &# &#; &#x; &#xg &foo; &x", "& a && &; &# &#; &#x; &#xg &foo; &x"),
	ROW("&", "&"),
	/* all kinds of white space are equal */
	ROW("<p>&#32;a&#10;&#9; b&NewLine;</p>", "a b␤"),
	ROW("&#x1F600;", "😀"),
	ROW("<p title='&lt;'>&lt;p&gt;</p>", "<p>␤"),
};

static const flatten_row inline_rows[] = {
	/* each character in an element of its own */
	ROW("<p><span>主</span><span lang=EN-US>动</span><o:p></o:p><st1:x>公</st1:x></p>", "主动公␤"),
	ROW("<td><font>1</font><b>2</b><i>3</i><a href=x>4</a><big>5</big></td>", "12345␟␞␤"),
	ROW("a<img src=x>b<wbr>c<input value=x>d<unknown-element>e", "abcde"),
	ROW("<span>a</span> <span>b</span>", "a b"),
};

static const flatten_row block_rows[] = {
	ROW("a<br>b<br/>c<BR CLEAR=all>d</br>e", "a␤b␤c␤d␤e"),
	ROW("a<br><br><br>b", "a␤b"),
	ROW("<div><div><p>a</p></div></div><div>b</div>", "a␤b␤"),
	ROW("<h1>a</h1><h6>b</h6><ul><li>c<li>d</ul><ol></ol>e", "a␤b␤c␤d␤e"),
	ROW("<dl><dt>a<dd>b</dl><hr>c<blockquote>d</blockquote>", "a␤b␤c␤d␤"),
	ROW("a<section>b</section>c<center>d</center>e<form>f</form>g", "a␤b␤c␤d␤e␤f␤g"),
	ROW("a<header>b<footer>c<article>d<aside>e<nav>f<main>g", "a␤b␤c␤d␤e␤f␤g"),
	ROW("<P>a<P>b<Div>c", "a␤b␤c"),
	ROW("<p>a</p>   text   <p>b</p>", "a␤text␤b␤"),
	ROW("<html><body>a</body></html>", "a␤"),
};

/* Headings that are bold in their paragraph. */
static const flatten_row bold_rows[] = {
	ROW("<p><strong>一、总体情况</strong>2023年</p><p><b>十一、其他</b>无</p>", "一、总体情况 2023年␤十一、其他 无␤"),
	ROW("<p>&nbsp;<b><span>五、</span></b><b>存在的</b><b><i>问题</i></b>不够<b>规范</b></p>", "\u00A0五、存在的问题 不够规范␤"),
	ROW("<p><b>一是</b>甲<b>一、</b>乙</p><p>甲<b>一、乙</b>丙</p>", "一是甲一、乙␤甲一、乙丙␤"),
	ROW("<p><b>一、总体情况</b></p><td><b>一、甲</b>乙</td>", "一、总体情况␤一、甲乙␟␞␤"),
	/* a space behind the text that follows the heading is printed */
	ROW("<p><b>一、总体情况</b>2023 <b>45</b></p>", "一、总体情况 2023 45␤"),
};

static const flatten_row pre_rows[] = {
	ROW("<pre>\na  b\n\n  c\td\n</pre>e", "a  b␤␤  c\td␤e"),
	ROW("<pre>\r\na\r\nb\rc</pre>", "a␤b␤c␤"),
	ROW("<pre>a</pre><p>b  c</p>", "a␤b c␤"),
	ROW("x<pre>\n\ny</pre>", "x␤␤y␤"),
	ROW("<pre>\n\n\na", "a"),
	ROW("<pre>a&#10;b&#13;c</pre>", "a␤b␤c␤"),
	/* newlines in cells are kept, but never two in a row */
	ROW("<td><pre>a\n\n b\n</pre></td><td>c  d</td>", "a␤b␟c d␟␞␤"),
	ROW("<pre>a  b<table><td>c  d</table>e  f</pre>g  h", "a  b␤c d␟␞␤e  f␤g h"),
	ROW("<p>x</p><pre>y</pre><table><td>a  b<pre>c  d<table><td>e  f</table>g  h</pre>i</table>j  k", "x␤y␤a b␤c d␤e f␟␞␤g h␤i␤j k"),
	/* a cell ends the <pre> in it */
	ROW("<table><td><pre>a</table>b  c", "a␟␞␤b  c"),
};

static const flatten_row dropped_rows[] = {
	ROW("a<script>x<td>y</p></scrip></script >b", "ab"),
	ROW("a<SCRIPT>if (a</b/.test(c)) '</td>'</Script>b", "ab"),
	ROW("a<style>td {x}</style>b<noscript><p>x</p></noscript>c", "abc"),
	ROW("a<template><td>x</td><template>y</template>z</template>b", "ab"),
	ROW("a<svg><title>x</title><svg/><g>y</g></svg>b<svg/>c<math><mi>x</math>d", "abcd"),
	ROW("a<iframe><p>x</iframe>b<textarea><p>x</textarea>c<noframes>x</noframes>d", "abcd"),
	ROW("a<object><param><p>x<table><td>y</table></object>b", "ab"),
	ROW("a<object>x<object>y</object>z</object>b", "ab"),
	ROW("a<select><option>x<option>y</select>b", "ab"),
	/* a script within the comment of a script */
	ROW("a<script><!-- '<script>x</script>' --></script>b", "ab"),
	ROW("a<script><!--> '<script>x</script>b", "ab"),
	ROW("a<script><!-- <scripts> x</script>b", "ab"),
	ROW("a<script><!-- x - -- <script></script><script> --> </script>b", "ab"),
	ROW("a<style><!-- <style></style>b", "ab"),
	/* elements without an end tag, ended as in browsers */
	ROW("<table><td>a<select><option>x<td>b</table>", "a\uFFFC␟b␟␞␤"),
	ROW("<table><td>a<object>x</td><td>b</table>", "a␟b␟␞␤"),
	ROW("<p>a<svg><path><p>b", "a␤b"),
	ROW("<div>a<math><mi>x</div>b", "a␤b"),
	ROW("<td>a<svg>x</td><td>b", "a␟b␟␞␤"),
	ROW("a<select>x<select>b", "ab"),
	ROW("a<script>x<p>b", "a"),
	ROW("a<template>x<p>b</p>", "a"),
	/* comments, declarations, instructions */
	ROW("a<!-- <td> -- > x -->b<!---->c<!-->d<!--->e<!-- x --!>f", "abcdef"),
	ROW("a<!--[if gte mso 9]><xml><td>x</td></xml><![endif]-->b", "ab"),
	ROW("<![if !supportLists]>a<![endif]>b", "ab"),
	ROW("<!DOCTYPE html PUBLIC \"x\" 'y'>a<?xml version='1.0'?>b</>c</ x>d<!x>e", "abcde"),
	ROW("a<!-- x <p>b", "a"),
	ROW("a<!-- x --", "a"),
	ROW("a<!x", "a"),
	ROW("a<![CDATA[<b>b]]c]>]]>d]]>", "ab]]c]>d]]>"),
	ROW("a<![CDATA[b]", "ab]"),
	ROW("a<![CDATA[b]]>", "ab"),
	ROW("a<![CDATA[b]]", "ab]]"),
	/* head */
	ROW("<html><head>x<meta charset=y><title> T &amp; <b>U</b> </title><link><style>z</style>x</head>"
		"<body>a", "T & <b>U</b>␤a"),
	ROW("<head><title>T</title><p>a", "T␤a"),
	ROW("<head><base href=x><basefont>y</base>z<body>a<head>b", "ab"),
	ROW("<head><script>x</script><o:x>y</o:x><body>a", "a"),
	ROW("<title>T</title>", "T␤"),
	ROW("<title>T", "T␤"),
	ROW("<title>a</titles></title/>b", "a</titles>␤b"),
};

/* Text that a person would not see. */
static const flatten_row hidden_rows[] = {
	/* written in different ways */
	ROW("<td><span style=\"display:none\">4</span>27</td>", "27␟␞␤"),
	ROW("<td><span style='color:red; DISPLAY : None !important ;x'>4</span>27</td>", "27␟␞␤"),
	ROW("<td><span style=display:none>4</span>27<span hidden>4</span></td>", "27␟␞␤"),
	ROW("<td><SPAN HIDDEN=\"\">4</SPAN>27<b hidden='hidden'>4</b></td>", "27␟␞␤"),
	ROW("<td><i style='visibility:hidden'>4</i>27<i style='visibility:collapse'>4</i></td>", "27␟␞␤"),
	ROW("<td><i style='font-size:0'>4</i>27<i style='FONT-SIZE: 0.0PX'>4</i><i style='font:0/0 a'>4</i></td>",
		"27␟␞␤"),
	ROW("<td><i style='opacity:0'>4</i>27<i style='opacity: 0%'>4</i></td>", "27␟␞␤"),
	ROW("<td><span style='mso-hide:all'>4</span><x:y style='display:none'>4</x:y>27</td>", "27␟␞␤"),
	ROW("\"<td><span style=\\\"display:none\\\">4<\\/span>27<\\/td>\\n\"", "27␟␞␤"),
	ROW("&lt;td&gt;&lt;span style=\"display:none\"&gt;4&lt;/span&gt;27&lt;/td&gt;", "27␟␞␤"),
	/* text that only looks hidden */
	ROW("<td><i style='font-size:0.5em'>1</i><i style='font-size:08px'>2</i><i style='opacity:.9'>3</i></td>",
		"123␟␞␤"),
	ROW("<td><i style='display:none;display:inline'>1</i><i style='display:block'>2</i></td>", "1 2␟␞␤"),
	ROW("<td><i style='overflow:hidden'>1</i><i class=hid>2</i><i title=hidden>3</i></td>", "123␟␞␤"),
	/* what a style sheet may hide, strike out or raise is no part of the number beside it */
	ROW("<td>1<i class=hidden>2</i>3</td><td>1<i class='x sr-only'>2</i></td><td>1<i aria-hidden=true>2</i></td>",
		"1 2 3␟1 2␟1 2␟␞␤"),
	ROW("<td>1<i class='x strike'>2</i>3</td><td>1<a href='#f'>2</a></td><td>1<small>2</small></td>",
		"1 2 3␟1 2␟1 2␟␞␤"),
	ROW("<td>1<i style='vertical-align:5pt'>2</i></td><td>1<i style='position:relative;top:-4pt'>2</i></td>",
		"1 2␟1 2␟␞␤"),
	ROW("<td>1<i style='vertical-align:middle'>2</i><i style='top:0'>3</i><a href='x'>4</a></td>", "1234␟␞␤"),
	ROW("<td><small>1</small>件<i class=hidden>a</i>b</td>", "1件ab␟␞␤"),
	ROW("<td><i style='position:absolute;left:-9999px'>2</i>1<i style='left:-10px'>3</i></td>", "1 3␟␞␤"),
	ROW("<td><i style='clip:rect(0,0,0,0)'>2</i>1<i style='clip:rect(0 20px 20px 0)'>3</i></td>", "13␟␞␤"),
	ROW("<td style='height:0;overflow:hidden'><i style='width:0;overflow:hidden'>2</i>1<i style='width:0'>3</i></td>",
		"13␟␞␤"),
	ROW("<td><i style='clip-path:inset(50%)'>2</i>1<i style='clip-path:inset(10%)'>3</i><i style='clip-path:inset(100%)'>4</i></td>",
		"13␟␞␤"),
	ROW("<td><i style='position:absolute;top:-999em'>2</i>1<i style='position:fixed;right:-100vw'>3</i>件<i style='text-indent:-2em'>4</i></td>", "1件4␟␞␤"),
	ROW("<td>1<i style='d\\isplay:none'>2</i><i style='\\64 ispla\\79:none'>3</i><i style='d\\isplayed:none'>4</i></td>", "14␟␞␤"),
	ROW("<td><i style='display:/* x */none'>2</i>1<i style='display&#58;none'>3</i></td>", "1␟␞␤"),
	ROW("<td><audio>2</audio>1<canvas>3</canvas><video src=x>4</video></td>", "1␟␞␤"),
	ROW("<td>1<![CDATA[2]]>3</td>", "1 2 3␟␞␤"),
	ROW("<td><i style='x-display:none'>1</i><i style='display'>2</i><i style=':none'>3</i><i style=''>4</i></td>",
		"1234␟␞␤"),
	ROW("<td><i style='display=none'>1</i><i style='displaynone'>2</i></td>", "12␟␞␤"),
	ROW("<i aria-hidden=true>1</i>x<i hidden-x>2</i><br style='display:none'>3<input hidden>4", "1x2␤34"),
	ROW("<body style='opacity:0'><p>a</p></body>", "a␤"),
	ROW("<div style='font-size:0'><span style='font-size:12px'>a</span></div>", "a␤"),
	ROW("<span hidden/>a", "a"),
	/* struck out */
	ROW("<td><del>4</del><ins>27</ins></td><td>27<s>4</s></td><td><strike>4</strike> 27</td>",
		"27␟27␟27␟␞␤"),
	ROW("<td><span style='text-decoration: underline line-through'>4</span>27</td>", "27␟␞␤"),
	ROW("<td><span style='text-decoration-line:line-through red'>4</span>27</td>", "27␟␞␤"),
	ROW("<td><span style='text-decoration:underline'>27</span></td>", "27␟␞␤"),
	ROW("<p>a<s>b</s>c<del>d<del>e</del>f</del>g</p>", "acg␤"),
	/* digits around struck out or hidden text are two numbers */
	ROW("<td>1<s>2</s>3</td><td>1<i style='visibility:hidden'>2</i>3</td>", "1 3␟1 3␟␞␤"),
	ROW("<td>１<s>２</s>３</td><td>1<s>2</s>.3</td><td>中<s>2</s>3</td>", "１ ３␟1 .3␟中3␟␞␤"),
	ROW("<td>1<span hidden>2</span>3</td>", "13␟␞␤"),
	ROW("1<s>2</s> 3<s>4</s><p>5", "1 3␤5"),
	/* readings of characters (ruby) */
	ROW("<td><ruby>27<rt>7</rt></ruby></td><td><ruby>本<rp>(<rt>ben<rp>)</ruby>年</td>", "27␟本年␟␞␤"),
	ROW("<td><ruby>27<rtc>7</rtc></ruby></td><td><ruby>本<rtc><rt>ben</rt></rtc></ruby>年</td>", "27␟本年␟␞␤"),
	/* what a page shows only after a click, and the title of another page */
	ROW("<td><dialog>4</dialog>27</td><td><dialog open>27</dialog></td><td><i popover>4</i>27</td>", "27␟27␟27␟␞␤"),
	ROW("a<dialog><table><tr><td>1</table></dialog>b", "a␤b"),
	ROW("<td><details>4</details>27</td><td><details open>27</details></td><td><details><summary>27</summary>4</details></td>", "27␟27␟27␟␞␤"),
	ROW("a<details>b<div><summary>c</summary></div><summary>d</summary>e<table><tr><td>1</table><summary>f</summary><details open><summary>g</summary>h</details></details>i",
		"a␤d␤i"),
	ROW("<details><summary>a</details><details open><summary>c</summary>d</details>", "a␤c␤d␤"),
	ROW("<details hidden>a<summary>b</summary></details>c", "c"),
	ROW("a<details>b<summary hidden>c</summary>d<div>e<details>f</details></div><summary>g</summary></details>h", "a␤h"),
	ROW("<table><tr><td><details>4<td>27<tr><td><details><summary>a<td>5</table>", "␟27␟␞a␟5␟␞␤"),
	ROW("<td><b><template shadowrootmode=open></template>2</b></td><td><template></template>2", "2␜␟2␟␞␤"),
	ROW("<td>2<title>4</title>7</td><td><title>4</td>", "27␟␟␞␤"),
	/* raised and lowered */
	ROW("<td>27<sup>1</sup></td><td>27<a href='#fn1'><sup>1</sup></a></td><td>27<sub>1</sub>件</td>",
		"27␟27␟27件␟␞␤"),
	ROW("<td>27<span class=\"x sup\">1</span></td><td>27<a class=MsoFootnoteReference>1</a></td>",
		"27␟27␟␞␤"),
	ROW("<td>27<span style=\"vertical-align:super\">1</span><i style='vertical-align: SUB'>2</i></td>",
		"27␟␞␤"),
	ROW("<td>2<sup>1</sup>7</td>", "2 7␟␞␤"),
	/* without text before it, a raised mark is not the mark of a footnote */
	ROW("<td><sup>5</sup></td><td><sup>1</sup>27</td><td><i class=sub>1</i>27</td>", "5␟1 27␟1 27␟␞␤"),
	ROW("<p><sup>1</sup>注：a<sup>2</sup></p>", "1注：a␤"),
	ROW("<div class=sub>a</div><p class=footnote>b</p><td class=sup style='vertical-align:sub'>1</td>",
		"a␤b␤1␟␞␤"),
	ROW("<td>27<span class='sub-title sub_title subtitle'>1</span></td>", "271␟␞␤"),
	ROW("<td><sup><sup>1</sup>2</sup>3<td><sup>1<td>2", "1 2 3␟1␟2␟␞␤"),
	/* blocks, and tables in them */
	ROW("a<div hidden>b<div>c</div><p>d<p>e</div>f", "a␤f"),
	ROW("a<div style='display:none'><table><tr><td>1</td></tr></table>2</div>b<p hidden>3<p>c", "a␤b␤c"),
	ROW("<ul><li>a<li hidden>b<li>c</ul>d", "a␤c␤d"),
	ROW("<dl><dt hidden>a<dd>b</dl>", "b␤"),
	ROW("a<table hidden><tr><td>1<table><td>2</table></td></tr></table>b", "a␤b"),
	ROW("<p hidden>a<table><td>1</table>", "1␟␞␤"),
	ROW("<s><table><td>1</table></s><p>a", "a"),
	/* elements without an end tag end with the element around them */
	ROW("<table><td><s>4<td>27<tr><td><span hidden>4</td><td>5</table>", "␟27␟␞␟5␟␞␤"),
	ROW("<div><span hidden>a</div>b", "b"),
	ROW("<p><span hidden>a</p>b", "b"),
	ROW("<div hidden>a</p>b</div>c", "c"),
	ROW("<ul><li hidden>a<ul><li>b<li>c</ul>d</ul>e", "e"),
	ROW("<ul><li hidden>a<ul><li>b<li>c</li></ul>d</li><li>e</ul>f", "e␤f"),
	ROW("<ul><li hidden>a<ul><li>b<ul><li>c</li><li>d</ul></ul>e<li>f</ul>g", "f␤g"),
	ROW("<dl><dt hidden>a<dl><dt>b<dd>c</dl>d<dd>e</dl>f", "e␤f"),
	ROW("<ul><li hidden>a<div>b</div>c<li>d</ul>", "d␤"),
	ROW("<div hidden>a<ul><li>b<li>c</ul><li>d</li>e</div>f", "f"),
	ROW("<ul><li>a<div hidden>b</li>c<li>d</ul>", "a␤c␤d␤"),
	ROW("<section><div hidden>a<div>b</div>c</section>d", "d"),
	ROW("<div><div hidden>a<p>b</p></div>c</div>d", "c␤d"),
	ROW("<p>27<sup>1<p>b", "27␤b"),
	ROW("<p>a<x:y hidden>b<x:z>c</x:z>d</x:y>e</p>", "ae␤"),
	/* a hidden cell is left out; a struck out or invisible one is empty */
	ROW("<table><tr><td>a</td><td style='display:none'>1</td><td>2</td></tr></table>", "a␟2␟␞␤"),
	ROW("<table><tr><td>a<td hidden>1<td>2<td hidden>3<tr><td>b</table>", "a␟2␟␞b␟␞␤"),
	ROW("<table><tr><td>a<td style='text-decoration:line-through'>1<td>2<td style='visibility:hidden'>3</table>",
		"a␟␟2␟␟␞␤"),
	ROW("<table><tr><td hidden><table><tr><td>1</td></tr></table></td><td>2</td></tr></table>", "2␟␞␤"),
	ROW("<table><td hidden>1<td>2</table>", "2␟␞␤"),
	/* the same for a row or a part of a table */
	ROW("<table><tr><td>a<tr style='display:none'><td>b<td>c<tr><td>d</table>", "a␟␞d␟␞␤"),
	ROW("<table><tr style='text-decoration:line-through'><td>b</td></tr><tr><td>d</td></tr></table>",
		"d␟␞␤"),
	ROW("<table><tr><td rowspan=2>a<td>1<tr hidden><td>b<tr><td>2</table>", "␜a␟1␟␞␝2␟␞␤"),
	ROW("<table><tbody hidden><tr><td>a<tbody><tr><td>b<caption hidden>c</caption><tr><td>d</table>",
		"b␟␞d␟␞␤"),
	ROW("<table><tr><td>a<tr hidden><td><table><tr><td>b</tr></table><td>c</table>d", "a␟␞␤d"),
};

#define SHEET(css, body)	"<style>" css "</style>" body

/*
 * What style sheets say.  "␜" behind the text of a cell: it is not certain what
 * the cell shows.
 */
static const flatten_row sheet_rows[] = {
	/* hidden by a class, an id, a tag, several of them */
	ROW(SHEET(".x{display:none}", "<td>183<span class=x>8</span></td>"), "183␟␞␤"),
	/* a row without a group is in a tbody */
	ROW(SHEET("tbody tr.x{display:none}", "<table><tr><td>a<tr class=x><td>b</table>"), "a␟␞␤"),
	ROW(SHEET("table>tbody>tr.x{display:none}", "<table><tr><td>a<tr class=x><td>b</table>"), "a␟␞b␜␟␞␤"),
	ROW(SHEET("thead>tr.x{display:none}", "<table><tr><td>a<tr class=x><td>b</table>"), "a␟␞b␟␞␤"),
	ROW(SHEET("#x{display:none}", "<td>183<b id=x>8</b></td>"), "183␟␞␤"),
	ROW(SHEET("u{display:none}", "<td>183<u>8</u></td>"), "183␟␞␤"),
	ROW(SHEET("u.x{display:none}", "<td>183<u class='y x'>8</u></td><td>1<u>8</u><b class=x>3</b></td>"), "183␟183␟␞␤"),
	ROW(SHEET(".a.b{display:none}", "<td>183<u class='b a'>8</u></td><td>1<u class=a>8</u></td>"), "183␟18␟␞␤"),
	ROW(SHEET("a,.n , u{display:none}", "<td>1<u>8</u><b class=n>2</b></td>"), "1␟␞␤"),
	ROW(SHEET("[data-x]{display:none}", "<td>1<u data-x=1>8</u></td>"), "1␟␞␤"),
	ROW(SHEET(".a:not(.b){display:none}", "<td>1<u class=a>8</u></td><td>1<u class='a b'>8</u></td>"), "1␟18␟␞␤"),
	ROW(SHEET("x\\:y{display:none}", "<td>1<x:y>8</x:y></td>"), "1␟␞␤"),
	ROW("<td>1<u style='d\\isplay:none'>8</u></td><td>2<u style='color:red'>7</u></td>", "1␟27␟␞␤"),
	ROW(SHEET(".x{d\\isplay:none}", "<td>1<u class=x>8</u></td>"), "1␟␞␤"),
	ROW(SHEET(".\\39 x,.\\x{display:none}", "<td>1<u class=9x>8</u></td>"), "1␟␞␤"),
	/* in other ways than by display */
	ROW(SHEET(".x{visibility:hidden}.y{opacity:0}.z{font-size:0}", "<td>1<u class=x>8</u></td><td>1<u class=y>8</u></td><td>1<u class=z>8</u></td>"),
		"1␟1␟1␟␞␤"),
	ROW(SHEET(".x{text-decoration:line-through}", "<td>1<u class=x>8</u>3</td>"), "1 3␟␞␤"),
	ROW(SHEET(".x{vertical-align:super}", "<td>183<u class=x>8</u></td><td><u class=x>8</u></td>"), "183␟8␟␞␤"),
	ROW(SHEET(".x{position:relative;top:-4px}", "<td>183<u class=x>8</u></td>"), "183 8␟␞␤"),
	ROW(SHEET(".x{position:absolute;left:-9999px}.y{text-indent:-9999px}", "<td>1<u class=x>8</u></td><td>1<u class=y>8</u></td>"),
		"1␟1␟␞␤"),
	ROW(SHEET(".x{left:-9999px}", "<td>1<u class=x>8</u></td>"), "1 8␜␟␞␤"),
	ROW(SHEET(".x{width:0;overflow:hidden}.y{width:0}.z{overflow:hidden}", "<td>1<u class=x>8</u></td><td>1<u class='y z'>8</u></td><td>1<u class=y>8</u></td>"),
		"1␟1␟18␟␞␤"),
	ROW(SHEET(".sr-only{position:absolute!important;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)!important}",
			  "<td>1<u class=sr-only>8</u></td>"), "1␟␞␤"),
	/* cells, rows, tables and blocks */
	ROW(SHEET(".x{display:none}", "<table><tr><td>a<td class=x>1<td>2<tr class=x><td>b<td>3</table>"), "a␟2␟␞␤"),
	ROW(SHEET(".x{display:none}", "a<div class=x><table><td>1</table></div>b"), "a␤b"),
	ROW(SHEET("td.x{visibility:hidden}", "<td class=x>1<td>2"), "␟2␟␞␤"),
	/* comments, strings, case, marks of HTML comments, media */
	ROW(SHEET("<!-- /* .y{ */ .x{/**/display:/*;*/none} -->", "<td>1<u class=x>8</u></td>"), "1␟␞␤"),
	ROW(SHEET(".y{content:'}.x{display:none}'} .z{DISPLAY : None}", "<td>1<u class=x>8</u></td><td>1<u class=z>8</u></td>"),
		"18␟1␟␞␤"),
	ROW(SHEET("@charset 'x';@import url(a;b);@font-face{a:b;}@media screen{.x{display:none}}", "<td>1<u class=x>8</u></td>"),
		"1␟␞␤"),
	ROW(SHEET("@media print{.x{display:none}}.y{display:none}", "<td>1<u class=x>8</u><u class=y>8</u></td>"), "18␟␞␤"),
	ROW(SHEET("@media (max-width:768px){.x{display:none}}@media (min-width:768px){.y{display:none}}",
			  "<td>1<u class=x>8</u><u class=y>8</u></td>"), "18␟␞␤"),
	ROW(SHEET("@media (orientation:portrait){.x{display:none}}", "<td>1<u class=x>8</u></td><td>2"), "1 8␜␟2␟␞␤"),
	ROW(SHEET("@supports (a:b){.x{display:none}}@keyframes k{from{opacity:0}}", "<td>1<u class=x>8</u></td><td>2"), "1 8␜␟2␟␞␤"),
	ROW("<style media=print>.x{display:none}</style><td>1<u class=x>8</u></td>", "18␟␞␤"),
	ROW("<style media='not print'>u{display:none}</style><style media='screen, print'>b{display:none}</style><td>1<u>8</u><td>1<b>9</b>",
		"1 8␜␟1␟␞␤"),
	ROW("<template><style>u{display:none}</style></template><noscript><style>u{display:none}</style></noscript><td>1<u>8</u>",
		"18␟␞␤"),
	ROW("<div hidden><style>u{display:none}</style></div><td>1<u>8</u>", "1␟␞␤"),
	/* a sheet in the body also concerns what is before it */
	ROW("<td>1<u class=x>8</u></td><style>.x{display:none}</style><td>2<u class=x>8</u></td>", "1␟2␟␞␤"),
	ROW("<table><tr><td>1<u>8</u></table><p>b</p><style>tr u{display:none}</style>", "1␟␞␤b␤"),
	ROW("<html class=t><style>.t u{display:none}</style><td>1<u>8</u>", "1 8␜␟␞␤"),
	ROW("\"<style>.x{display:none}<\\/style><td>1<u class=\\\"x\\\">8<\\/u><\\/td>\\n\"", "1␟␞␤"),
	ROW("&lt;style&gt;.x{display:none}&lt;/style&gt;&lt;td&gt;1&lt;u class=x&gt;8&lt;/u&gt;&lt;/td&gt;", "1␟␞␤"),
	/* ancestors: decided for parts of tables, else in doubt where one is open */
	ROW(SHEET("td u,.t b{display:none}", "<u>1</u><table class=t><td>1<u>8</u><b>9</b></table><b>2</b>"), "1␤1␟␞␤2"),
	ROW(SHEET(".t u{display:none}", "<div class=t>a<td>1<u>8</u></td></div>"), "a␤1 8␜␟␞␤"),
	ROW(SHEET(".t u{display:none}", "<div class=t>a</div><td>1<u>8</u></td>"), "a␤18␟␞␤"),
	ROW(SHEET(".t td{display:none}", "<ul class=t><li>a</ul><td>1</td>"), "a␤1␟␞␤"),
	ROW(SHEET(".t div{display:none}", "<div class=t>a<div hidden>b</div></div><div><td>1</td></div>"), "a␤1␟␞␤"),
	ROW(SHEET(".t u{display:none}", "<td class=t>1<u>8</u><td>1<u>8</u>"), "1␟18␟␞␤"),
	ROW(SHEET("td>u,i+b,i~s{display:none}", "<td>1<u>8</u></td><td>1<b>8</b></td><td>2"), "1 8␜␟1 8␜␟2␟␞␤"),
	/* selectors that are not decided */
	ROW(SHEET("u:nth-child(2){display:none}", "<td>1<u>8</u></td><td><u>8</u></td><td>2"), "1 8␜␟8␜␟2␟␞␤"),
	ROW(SHEET("tr:nth-child(2n){display:none}", "<table><tr><td>1<td>2</table><td>3"), "1␜␟2␜␟␞␤3␟␞␤"),
	ROW(SHEET("td:last-child{visibility:hidden}", "<td>1<td>2"), "1␜␟2␜␟␞␤"),
	ROW(SHEET("u[data-x='1']{vertical-align:super}", "<td>1<u data-x=1>8</u></td><td><u data-x>8</u></td><td>1<u>8</u></td>"),
		"1 8␜␟8␟18␟␞␤"),
	ROW(SHEET("u:hover,u::selection{display:none}", "<td>1<u>8</u></td>"), "18␟␞␤"),
	ROW(SHEET("u::-x,b{display:none}", "<td>1<b>8</b></td>"), "1 8␜␟␞␤"),
	ROW(SHEET("u{display:var(--x)}", "<td>1<u>8</u></td>"), "1 8␜␟␞␤"),
	ROW(SHEET(".x{display:none\\9}.y{display:inline;*display:none}", "<td>1<u class=x>8</u></td><td>1<u class=y>8</u></td>"), "1 8␜␟18␟␞␤"),
	ROW(SHEET(".a{&.b{display:none} u{display:none} &:hover{opacity:0}}", "<td>1<i class='a b'>8</i></td><td>1<u>8</u></td><td>1<i class=a>8</i>"),
		"1 8␜␟18␟1 8␜␟␞␤"),
	ROW(SHEET("col.x{visibility:collapse}", "<table><col class=x><tr><td>1</table>"), "1␜␟␞␤"),
	/* generated text */
	ROW(SHEET(".x::before{content:'1'}.y:after{content:attr(a)}", "<td class=x>83</td><td>2<i class=y>a</i></td><td>3"),
		"83␜␟2a␜␟3␟␞␤"),
	ROW(SHEET(".x::before{content:'';display:table}.y:after{content:\"\\f015\"}.z:before{content:none}", "<td class='x y z'>83</td>"),
		"83␟␞␤"),
	ROW(SHEET("tr::before{content:'1'}div::after{content:'1'}", "<table><tr><td>1</table><div><td>2</div>"), "1␜␟␞␤2␟␞␤"),
	/* which rule decides */
	ROW(SHEET(".x{display:none}", "<td>1<u style='display:none'>8</u></td>"), "1␟␞␤"),
	ROW(SHEET(".x{display:none}.x{display:inline}", "<td>1<u class=x>8</u></td>"), "18␟␞␤"),
	ROW(SHEET("u.x{display:none}.x{display:inline}", "<td>1<u class=x>8</u></td>"), "1␟␞␤"),
	ROW(SHEET(".x{display:none!important}", "<td>1<u class=x style='display:inline'>8</u></td>"), "1␟␞␤"),
	ROW(SHEET(".x{display:none}", "<td>1<u class=x style='display:inline'>8</u></td>"), "18␟␞␤"),
	ROW(SHEET(".x{display:none}i>.x{display:inline}", "<td>1<u class=x>8</u></td><td>1<i><u class=x>8</u></i></td>"), "1␟1 8␜␟␞␤"),
	ROW(SHEET("u{display:block!important}", "<td>1<u style='display:none'>8</u></td><td>1<b hidden>8</b></td>"), "1 8␟1␟␞␤"),
	ROW(SHEET("u{display:block}.y{opacity:0}", "<td>1<u hidden>8</u></td><td>1<b hidden>8</b></td>"), "1 8␜␟1␟␞␤"),
	ROW(SHEET("[hidden]{display:none}.x{display:none}", "<td>1<b hidden>8</b></td>"), "1␟␞␤"),
	/* tab panes: one is shown, the others are hidden */
	ROW(SHEET(".t .p{display:none}.t .p.on{display:block}", "<div class=t><div class='p on'><td>1</table></div><div class=p><td>2</table></div></div>"),
		"1␟␞␤2␜␟␞␤"),
	ROW(SHEET(".t>.p{display:none}.t>.on{display:block}.q .p{display:none}", "<div class=t><div class='p on'><td>1</td></div></div>"),
		"1␟␞␤"),
	ROW(SHEET(".t>.p{display:none}.t>.on{display:block}.q .p{display:none}", "<div class=q><div class=t><div class='p on'><td>1</td></div></div></div>"),
		"1␜␟␞␤"),
	/* perhaps visible again within what is not visible */
	ROW(SHEET(".x{visibility:hidden}i{visibility:visible}", "<td>1<u class=x><i>2</i></u></td><td>1<u class=x>2</u></td>"),
		"1␜␟1␟␞␤"),
	ROW("<td>1<u style='font-size:0'><i style='font-size:9px'>2</i></u></td>", "1␜␟␞␤"),
	/* classes in another case: only old pages ignore it */
	ROW(SHEET(".x{display:none}.Y,.y{display:none}", "<td>1<u class=X>2</u></td><td>1<u class=y>2</u></td><td>1<U class=x>2</U></td>"),
		"1 2␜␟1␟1␟␞␤"),
	ROW(SHEET(".x{display:none}.y:not(.Z){opacity:0}", "<td>1<u class=y>2</u></td><td>1<u class='y z'>2</u></td>"), "1␟1 2␜␟␞␤"),
	ROW("<style type=text/plain>u{display:none}</style><style type='Text/CSS'>b{display:none}</style><td>1<u>2</u><b>3</b>", "12␟␞␤"),
	/* elements without an end tag */
	ROW(SHEET(".n li{display:none}li:first-child{opacity:0}", "<ul class=n><li>a<ul><li>b</ul><li>c</ul><td>1"), "a␤b␤c␤1␟␞␤"),
	ROW(SHEET("p:first-child,li:first-child{display:none}", "<p>a<p>b<div><td>1</table></div><ul><li>c<li>d</ul><td>2"),
		"a␤b␤1␟␞␤c␤d␤2␜␟␞␤"),
	ROW(SHEET(".n div{display:none}", "<div class=n><div>a</div><section>b</div><td>1"), "a␤b␤1␟␞␤"),
	ROW(SHEET(".n b{display:none}", "<div class=n><b>a</div><td>1<b>2</b></td>"), "a␤12␜␟␞␤"),
	ROW(SHEET(".t u{display:none}", "<table class=t><tr><table><tr><td>1<u>2</u></table>"), "12␟␞␤"),
	/* what changes nothing */
	ROW(SHEET("*{margin:0}html,body,div,span,td{vertical-align:baseline;font-size:100%}td{font-size:12px}a:hover{opacity:0}",
			  "<div><td>1<span>8</span></td></div>"), "18␟␞␤"),
	ROW(SHEET("sup{font-size:75%;vertical-align:super}sub,sup{position:relative}sup{top:-.5em}del{}", "<td>1<sup>8</sup></td><td>1<del>2</del>"),
		"1␟1␟␞␤"),
	ROW(SHEET(".nav{display:none}.nav li{display:none}", "<ul class=nav><li>1</ul><td>2"), "2␟␞␤"),
	ROW(SHEET("body{display:none!important}:root{font-size:0}", "<body><td>2"), "2␟␞␤"),
	ROW(SHEET("td:first-child{vertical-align:middle}tr:nth-child(2n){color:red}", "<td>2<u>3"), "23␟␞␤"),
	/* not valid: the rule does not apply */
	ROW(SHEET("@media print{.y{}.x{display:none}", "<td>1<u class=x>8</u></td>"), "18␟␞␤"),
	ROW(SHEET("}.x{display:none}", "<td>1<u class=x>8</u></td>"), "1 8␜␟␞␤"),
	ROW(SHEET("a;.x{display:none}", "<td>1<u class=x>8</u></td>"), "1 8␜␟␞␤"),
	ROW(SHEET(".x{display:none", "<td>1<u class=x>8</u></td>"), "1␟␞␤"),
	ROW(SHEET(".x{color:rgb(1;display:none}.y{}", "<td>1<u class=x>8</u></td>"), "18␟␞␤"),
};

/* Fields of forms and pictures. */
static const flatten_row field_rows[] = {
	ROW("<td><option>9</option>25</td>", "9␤25␟␞␤"),
	ROW("<td>2<select><option>9</select>5</td><td>2<button>5</button></td><td>2<textarea>9</textarea>5</td>", "2\uFFFC5␟2 5␟2\uFFFC5␟␞␤"),
	ROW("<td>2<meter>9</meter>5</td><td>2<progress>9</progress>5</td><td>2<datalist><option>9</datalist>5</td>", "2 5␟2 5␟25␟␞␤"),
	ROW("<td>2<template>9</template>5</td><td>2<noscript>9</noscript>5</td><td>2<wbr>5</td>", "25␟25␟25␟␞␤"),
	ROW("<td>2<object>9</object>5</td><td>2<svg/>5</td><td>2<img>5</td><td>2<iframe>9</iframe>5</td>", "2 5␟25␟2 5␟2 5␟␞␤"),
	/* a field shows its value, which is not read */
	ROW("<td>2<input value=9></td><td>2<input type=hidden value=9></td><td>2<input type=checkbox value=9><input hidden value=9></td>",
		"2\uFFFC␟2␟2␟␞␤"),
	ROW("<td><input readonly value=9></td><td><textarea>9</textarea></td><td><select><option>9</select></td>", "\uFFFC␟\uFFFC␟\uFFFC␟␞␤"),
	ROW("<td><input value=''><input placeholder=9></td><td><textarea></textarea></td><td>x<datalist><option>9</datalist></td>", "␟␟x␟␞␤"),
	ROW("<td><b style='display:none'><input value=9><select><option>9</select></b>2</td>", "2␟␞␤"),
	/* nothing is seen of these */
	ROW("<td>1<i style='color:transparent'>2</i></td><td>1<i style='color:rgba(0, 0, 0, 0.0)'>2</i></td><td>1<i style='color:#12345600'>2</i></td>", "1␟1␟1␟␞␤"),
	ROW("<td>1<i style='zoom:0'>2</i></td><td>1<i style='filter:alpha(opacity=0)'>2</i></td><td>1<i style='filter: opacity(0%)'>2</i></td>", "1␟1␟1␟␞␤"),
	ROW("<td>1<i style='transform:scale(0,1)'>2</i></td><td>1<i style='transform:translateX(-9999px)'>2</i></td><td>1<i style='scale:0'>2</i></td>", "1␟1␟1␟␞␤"),
	ROW("<td>1<i style='clip-path:circle(0)'>2</i></td><td>1<i style='content-visibility:hidden'>2</i></td><td>1<i style='font-size:1px'>2</i></td>", "1␟1␟1␟␞␤"),
	ROW("<td>1<i style='-webkit-text-fill-color:transparent'>2</i></td><td>1<i style='color:hsla(0,0%,0%,0)'>2</i></td><td>1<i style='color:#0000'>2</i></td>", "1␟1␟1␟␞␤"),
	/* and all of these */
	ROW("<td>1<i style='color:#000'>2</i></td><td>1<i style='color:rgba(0,0,0,1)'>2</i></td><td>1<i style='color:rgb(0,0,0)'>2</i></td>", "12␟12␟12␟␞␤"),
	ROW("<td>1<i style='zoom:0.5'>2</i></td><td>1<i style='filter:blur(0)'>2</i></td><td>1<i style='transform:translate(0,0)'>2</i></td>", "12␟12␟12␟␞␤"),
	ROW("<td>1<i style='transform:rotate(0)'>2</i></td><td>1<i style='color:#100000'>2</i></td><td>1<i style='font-size:1.5px'>2</i></td>", "12␟12␟12␟␞␤"),
	/* not right behind the digit before, or perhaps not seen: white */
	ROW("<td><i style='display:block'>1</i><i style='display:block'>2</i></td><td>1<i style='float:right'>2</i></td><td>1<i style='margin-left:2em'>2</i></td>",
		"1 2␟1 2␟1 2␟␞␤"),
	ROW("<td>1<i style='display:table-cell'>2</i></td><td>1<i style='padding-left:9px'>2</i></td><td>1<i style='color:#FFF'>2</i></td>", "1 2␟1 2␟1 2␟␞␤"),
	ROW("<td>1<i style='display:inline'>2</i></td><td>1<i style='margin-left:0'>2</i></td><td>1<i style='float:none'>2</i></td>", "12␟12␟12␟␞␤"),
	ROW("<td><i style='display:inline-block'>1</i>2</td><td>1<i style='display:inline-table'>2</i></td><td>1<tab>2</td>", "1 2␟1 2␟1 2␟␞␤"),
	ROW("<td><i style='margin-right:9px'>1</i>2</td><td><i style='padding:0 9px'>1</i>2</td><td><i style='margin:0 1em 0 0'>1</i>2</td>",
		"1 2␟1 2␟1 2␟␞␤"),
	ROW("<td><i style='position:absolute;left:0'>1</i><i style='position:absolute;left:9px'>2</i></td><td><i style='border-right:1px solid'>1</i>2</td>",
		"1 2␟1 2␟␞␤"),
	ROW("<td>1<i style='border:none windowtext 1.0pt;margin:5px 0;padding:2px 0 .0001pt'>2</i><i style='border:1px none'>3</i></td>", "123␟␞␤"),
	ROW("<td>1<i style='margin:0 5px'>2</i>3<i style='padding:0 0 0 2px'>4</i></td>", "1 2 3 4␟␞␤"),
	ROW("<td>1<i style='letter-spacing:9px;position:relative;margin:0px 0px;border:none'>2</i></td>", "12␟␞␤"),
	/* one distance does not undo another */
	ROW("<td>1<i style='margin-left:2em;padding-left:0;color:red'>2</i></td>", "1 2␟␞␤"),
	/* the elements of a line of boxes */
	ROW("<td><i style='display:flex'><b>1</b><b>2</b></i></td><td><div style='display:grid'><b>1</b>2</div></td><td style='display:inline-flex'><b>1</b><b>2</b></td>",
		"1 2␟1 2␟1 2␟␞␤"),
	ROW("<div style='display:flex'><table><tr><td><b>1</b><b>2</b></td></tr></table></div>", "12␟␞␤"),
	ROW(SHEET(".x{display:inline-block}.y{display:flex}@supports (a:b){.z{display:flex}}", "<td><u class=x>1</u><u class=x>8</u></td><td class=y><b>1</b><b>8</b></td><td class=z><b>1</b><b>8</b></td>"),
		"1 8␟1 8␟1 8␟␞␤"),
	/* the margins of blocks and cells are no matter */
	ROW(SHEET("td.x,p{padding:9px}td .y{padding:9px}", "<td class=x><b>1</b><b>8</b></td><td><b class=y>1</b>8</td>"), "18␟1 8␟␞␤"),
	/* within an element that is apart */
	ROW("<td><i style='margin:9px'><b style='margin-right:9px'>1</b>2</i></td>", "1 2␟␞␤"),
	ROW(SHEET(".x{color:transparent}.y{display:block}.z{color:transparent}u.z{color:red}", "<td>1<u class=x>8</u></td><td>1<u class=y>8</u></td><td>1<u class=z>8</u></td>"),
		"1␟1 8␟18␟␞␤"),
	ROW("<td><math><mn>9</mn></math>5</td><td><svg><path/></svg>5</td><td><svg><text>9</text></svg>5</td>", "5␜␟5␟5␜␟␞␤"),
};

static const flatten_row tag_rows[] = {
	ROW("<p a=\">\" b='>' c=> d>x", "d>x"),
	ROW("<p a=\">\" b='>' c=d e>x", "x"),
	ROW("<p =>x<p a = b / c=/>y", "x␤y"),
	ROW("a<p class=\"x>b", "a"),
	ROW("a<p", "a"),
	ROW("a<p b", "a"),
	ROW("a<p b=", "a"),
	ROW("a<p b='", "a"),
	ROW("a<p /", "a"),
	ROW("a</", "a</"),
	ROW("a</p", "a"),
	ROW("a</p b='>'>c", "a␤c"),
	ROW("<tablecloth><tr1>a", "a"),
	ROW("<averyveryverylongname>a</averyveryverylongname>", "a"),
	ROW("<a<p>b", "b"),
};

static const flatten_row table_rows[] = {
	ROW("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>e",
		"a␟b␟␞c␟d␟␞␤e"),
	ROW("t<TABLE>\n <TR>\n  <TH>a</TH>\n  <TD>b</TD>\n </TR>\n</TABLE>\n", "t␤a␟b␟␞␤"),
	ROW("<table><td>a<td>b<tr><td>c<td>d", "a␟b␟␞c␟d␟␞␤"),
	ROW("<table><td> a <p> b </p> </td><td><p></p></td><td><br>c<br></td></table>",
		"a␤b␟␟c␟␞␤"),
	ROW("<table><tr><td></td><td> </td><td>&nbsp;</td></tr></table>", "␟␟\u00A0␟␞␤"),
	ROW("<table><tr></tr><tr> <tr></table>", ""),
	ROW("a<table></table>b", "a␤b"),
	ROW("<table><caption>c</caption><tr><td>a</table>", "c␤a␟␞␤"),
	ROW("<table><caption>c<tr><td>a</table>", "c␤a␟␞␤"),
	ROW("x<caption>c</caption>d", "x␤c␤d"),
	ROW("<table><thead><tr><th>a<tbody><tr><td>b</tbody><tfoot><tr><td>c</table>",
		"a␟␞b␟␞c␟␞␤"),
	ROW("<table><colgroup><col><col></colgroup><tr><td>a</table>", "a␟␞␤"),
	ROW("<table><tr><td>a<col><td>b</col><td>c</table>", "a␟␞b␟c␟␞␤"),
	ROW("<table><td>a</table><table><td>b</table>", "a␟␞␤b␟␞␤"),
	/* end tags of elements that are not open */
	ROW("a</td></tr></table>b</tbody></caption>c", "a␤b␤c"),
	ROW("<table><tr></td><td>a</td></td></tr></tr></table>", "a␟␞␤"),
	/* cells outside a table */
	ROW("a<td>b<td>c<tr><td>d", "a␤b␟c␟␞d␟␞␤"),
	/* text in a table but outside its cells */
	ROW("<table>x<tr>y<td>a</td>z<td>b</td>w</tr>v</table>u", "xy␤a␟z␤b␟w␞v␤u"),
	ROW("<table><tr><td>a</td>&nbsp;\u3000\u00A0<td>b</td>&nbsp;</tr></table>", "a␟b␟␞␤"),
	ROW("<table><tr><form><td>a</td><p></p><td>b</td></form></tr></table>", "a␟b␟␞␤"),
	ROW("<table>\n<script>x</script><tr><td>a</table>", "a␟␞␤"),
};

static const flatten_row span_rows[] = {
	ROW("<table><tr><td colspan=3>a<td>b<tr><td>c<td>d<td>e<td>f</table>", "a␟␝␝b␟␞c␟d␟e␟f␟␞␤"),
	ROW("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", "␜a␟b␟␞␝c␟␞d␟e␟␞␤"),
	ROW("<table><tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d</table>", "a␟␜b␟␞c␟␝␞d␟␝␞␤"),
	ROW("<table><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c</table>", "␜a␟␝b␟␞␝␝c␟␞␤"),
	ROW("<table><tr><td>a<td colspan=\"2\" ROWSPAN='2'>b<tr><td>c</table>", "a␟␜b␟␝␞c␟␝␝␞␤"),
	ROW("<td colspan=3 colspan=9>a", "a␟␝␝␞␤"),
	ROW("<td colspan = ' +2x'>a<td colspan=0>b<td colspan=x>c<td colspan=-2>d<td colspan=>e",
		"a␟␝b␟c␟d␟e␟␞␤"),
	/* a row of covered columns only, and a gap before one */
	ROW("<table><tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c</table>", "␜a␟␜b␟␞␝␝␞c␟␞␤"),
	ROW("<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d</table>", "a␟b␟␜c␟␞d␟␝␝␞␤"),
	/* overlapping cells */
	ROW("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>", "a␟␜b␟␞c␟␝d␟␞␤"),
	/* up to the end of the row group */
	ROW("<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d</table>",
		"␜a␟b␟␞␝c␟␞d␟␞␤"),
	ROW("<table><thead><tr><th rowspan=9>a</thead><tr><td>d</table>", "␜a␟␞d␟␞␤"),
	ROW("<table><tr><th rowspan=9>a</thead><tr><td>d</tbody><tr><td>e</table>", "␜a␟␞␝d␟␞e␟␞␤"),
	ROW("<table><tr><th rowspan=9>a<caption>c</caption><tr><td>d</table>", "␜a␟␞c␤d␟␞␤"),
	/* limited */
	ROW("<table><tr><td colspan=99>a<td>b<tr><td>c</table>",
		"a␟␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝b␟␞c␟␞␤"),
	ROW("<td colspan=9999999999999999999 rowspan=99999999999999>a<tr><td>b",
		"␜a␟␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␞"
		"␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝␝b␟␞␤"),
	/* start of the text of a cell that spans rows */
	ROW("<table><tr><td rowspan=2> <b> 1</b><td rowspan=2></td><td rowspan=1>2<tr><td>3</table>",
		"␜1␟␜␟2␟␞␝␝3␟␞␤"),
	ROW("<table><tr><td rowspan=2 hidden>1<td rowspan=2><s>2</s><td>3<tr><td>4</table>",
		"␜␟3␟␞␝4␟␞␤"),
	/* a cell for layout has no value of several rows */
	ROW("<table><tr><td rowspan=2><table><td>1</table><td rowspan=2>a<table><td>2</table>b</table>",
		"1␟␞␤ a␤2␟␞␤b␤"),
};

/* Line breaks in cells, and cells that are layout. */
static const flatten_row break_rows[] = {
	ROW("<table><tr><td>a<br>b<br/><br>c<br></td><td><br>d <br> e</td></tr></table>f<br>g",
		"a b c␟d e␟␞␤f␤g"),
	ROW("<td>a<br><p>b</p>c<hr>d</td>", "a␤b␤c d␟␞␤"),
	ROW("<table><td>a<br>b<table><td>c<br>d</table>e<br>f</table>", "a␤b␤c d␟␞␤e␤f␤"),
	ROW("<table><tr>a<br>b<td>c<caption>d<br>e</caption></table>", "a␤b␤c␟␞d␤e␤"),
	ROW("<td>a\x1B" "b\x1C" "c&#27;&#28;<br>d</td>", "a b c\uFFFD\uFFFD d␟␞␤"),
	/* more text than a cell of a report has: 520 bytes */
	ROW("<td>" TEN("0123456789") TEN("0123456789") TEN("0123456789") TEN("0123456789") TEN("0123456789")
		"<br>0123456789<br>0123456789</td>",
		TEN("0123456789") TEN("0123456789") TEN("0123456789") TEN("0123456789") TEN("0123456789")
		"␤0123456789␤0123456789␟␞␤"),
};

/* Tags in plain text and Markdown. */
static const flatten_row lines_rows[] = {
	ROW("a  b\n\n  c\td\r\n<table>\n<tr><td>1\n2</td></tr>\n</table>\ne | f\n",
		"a  b␤␤  c\td␤1 2␟␞␤e | f␤"),
	ROW("a\n<table><td>1</table>\n\nb<table><td>2</table>c\n", "a␤1␟␞␤␤b␤2␟␞␤c␤"),
	ROW("a\nb<br>\nc<br>d\n<br>\ne", "a␤b␤c␤d␤␤e"),
	ROW("## a\n\n| b<br>c | d |\n|---|:-:|\n| e | f<br/>g<br>h |\ni<br>j\n",
		"## a␤␤| b c | d |␤|---|:-:|␤| e | f g h |␤i␤j␤"),
	ROW("a<br>b\t1\t2\n", "a b\t1\t2␤"),
	ROW("a | 1<s>2</s>3 | 27<sup>1</sup> | 4 |\n| <del>5</del> | &nbsp; |",
		"a | 1 3 | 27 | 4 |␤|  | \u00A0 |"),
	ROW("a | <div>b</div>c | d\n|--|--|--|\n", "a |  b c | d␤|--|--|--|␤"),
	ROW("a <span hidden>b\n</span>  c\n", "a   c␤"),
	/* lines within a string */
	ROW("{\"c\":\"a  b\\n<table><tr><td>1<\\/td><\\/tr><\\/table>\\n\\nc\"}",
		"a  b␤1␟␞␤␤c"),
	/* Markdown with blocks; blocks only in tables */
	ROW("# a\n\n<div>b\nc</div>\nd", "# a␤␤b␤c␤d"),
	ROW("| a | b |\n| --- | --- |\n<p>c\nd</p>", "| a | b |␤| --- | --- |␤c␤d␤"),
	ROW("a\nb<table><td><p>1\n2</p></table>c\nd", "a␤b␤1 2␟␞␤c␤d"),
	/* blocks and whole pages between lines */
	ROW("a\n\n一、甲\n\nb\n<div><html><body><table><td>1</table></body></html></div>\n**二、乙**\nc\n\n## 三、丙\n",
		"a␤␤一、甲␤␤b␤1␟␞␤**二、乙**␤c␤␤## 三、丙␤"),
	ROW("<div class=\"x\">\n\n**a**\n\n**一、甲**\nb\nc\n**二、乙**\n</div>", "**a**␤␤**一、甲**␤b␤c␤**二、乙**␤"),
	ROW("{\"c\":\"<h1>a</h1>\\n\\nb\\n一、甲\\nc\\n二、乙\\nd\"}", "a␤␤b␤一、甲␤c␤二、乙␤d"),
	/* HTML, in which line ends are white space */
	ROW("<html><body>a\n一、甲\nb\n二、乙\n<p>c\nd</body></html>", "a 一、甲 b 二、乙␤c d␤"),
	ROW("<div>a\nb</div>\n一、甲\nc\n<p>\n二、乙\n</p>\n三、丙<br>\n四、丁\n", "a b␤一、甲 c␤二、乙␤三、丙␤四、丁"),
	ROW("a\n一、甲\n<html><body>\n<h1>\n二、乙\n</h1>\n# b\nc</html>", "a 一、甲␤二、乙␤# b c␤"),
	ROW("<p>a\nb</p>\nc\nd", "a b␤c d"),
	ROW("<html>a\nb<table><td>1</table>c\nd", "a b␤1␟␞␤c d"),
	ROW("<!doctype html>a\nb<i>c</i>", "a bc"),
	ROW("#a\n|--\n|-a-|\n<div>b\nc</div>", "#a |-- |-a-|␤b c␤"),
};

static const flatten_row nested_rows[] = {
	ROW("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>c",
		"a␟b␟␞␤c"),
	ROW("<table><tr><td>nav</td><td><table><tr><td>a</table></td></tr></table>",
		"nav␟␤a␟␞␞␤"),
	ROW("<table><tr><td>x<table><tr><td>a</table>y<tr><td>b</table>", "x␤a␟␞␤y␤b␟␞␤"),
	ROW("<table><tr><td></td><td><table><tr><td>a</table></table>", "␟␤a␟␞␤"),
	/* spans of the inner table belong to it */
	ROW("<table><tr><td rowspan=2>l<td><table><tr><td rowspan=2>a<td>b<tr><td>c</table>"
		"<tr><td>d</table>", "␜l␟␤␜a␟b␟␞␝c␟␞␞␝d␟␞␤"),
	/* two figures in one cell, one below or beside the other */
	ROW("<table><tr><td>甲<td><table><tr><td>1<td>2</table><td>3</table>", "甲␟ 1 2  ␟3␟␞␤"),
	ROW("<table><tr><td>甲<td rowspan=2><table><tr><td>1<tr><td rowspan=2>2</table>3<td>4</table>", "甲␟ 1   2  3␜␟4␟␞␤"),
	/* a row of figures in a cell of as many columns; figures below words */
	ROW("<table><tr><td>甲<td colspan=2><table><tr><td>1<td>2</table></table>", "甲␟␤1␟2␟␞␞␤"),
	ROW("<table><tr><td>甲<td><table><tr><td>乙<tr><td>2</table></table>", "甲␟␤乙␟␞2␟␞␞␤"),
	/* a table within a table, but not in a cell */
	ROW("<table><tr><td>a</td><table><td>b</table>", "a␟␞␤b␟␞␤"),
	ROW("<table><table><table><td>b</table></table>c", "b␟␞␤c"),
	/* </td> in the open cell of the inner table does not end the outer cell */
	ROW("<table><td><table><td>a</td></td><td>b</table><td>c</table>", "a␟b␟␞␤c␟␞␤"),
	/* more levels than are tracked: there are cells, but no spans */
	ROW("<table><td><table><td><table><td><table><td><table><td><table><td><table><td><table><td>"
		"<table><td><table><td><table><td><table><td><table><td><table><td><table><td><table><td>"
		"<table><td><table><td colspan=2>a<td>b<tr><td>c</table><td>d</table></table><td>e",
		"a␟b␟␞c␟␞␤d␟␞␤e␟␞␤"),
};

static const flatten_row form_rows[] = {
	/* JSON as written by PHP and JavaScript */
	ROW("{\"c\":\"<table><tr><td>\\u4e2d<\\/td><td>2<\\/td><\\/tr><\\/table>\"}",
		"中␟2␟␞␤"),
	ROW("\"<table border=\\\"1\\\">\\r\\n<tr><td colspan=\\\"2\\\">a\\tb</td></tr></table>\"",
		"a b␟␝␞␤"),
	ROW("\"\\u003cp class=\\u0022x\\u0022\\u003ea\\n\\ud83d\\ude00\\ud83d\\\\\\u003c/p\\u003e\"",
		"a 😀\uFFFD\\␤"),
	ROW("'\\x3cdiv\\x3e\\x3cp\\x3ea\\'b\\u{1F600}\\x3c/p\\x3e'", "'␤a'b😀␤'"),
	ROW("'\\x3ctd\\x3ea\\\nb\\0\\u0000\\x3c/td\\x3e\\x3ctd\\x3e\\u12\\xg\\", "'␤ab␟\\u12\\xg\\␟␞␤"),
	/* a '<' is a tag only if it is written in the form of the others */
	ROW("<script>v='\\u003ctd\\u003ea\\u003c\\/td\\u003e\\u003ctd\\u003eb<1\\u003c/td\\u003e'</script>",
		"v='␤a␟b<1␟'␞␤"),
	/* HTML shown as text */
	ROW("&lt;table&gt;&lt;tr&gt;&lt;td class=&quot;x&quot;&gt;a&amp;amp;b&amp;nbsp;&lt;/td&gt;"
		"&lt;td&gt;&nbsp;&#60;/td&gt;", "a&b\u00A0␟\u00A0␟␞␤"),
	ROW("<input type=hidden value=\"&lt;table&gt;&lt;td&gt;a&lt;/td&gt;&lt;/table&gt;\"><p>b</p>",
		"a␟␞␤\">␤b␤"),
	ROW("<rss><description>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</description></rss>", "a␤b␤"),
	/* line ends of a page with blocks are spaces in whatever form it is */
	ROW("<div><p>a\nb</p><p>c</p></div>", "a b␤c␤"),
	ROW("&lt;div&gt;&lt;p&gt;a\nb&lt;/p&gt;&lt;p&gt;c&lt;/p&gt;&lt;/div&gt;", "a b␤c␤"),
	ROW("\"\\u003cdiv\\u003e\\u003cp\\u003ea\\nb\\u003c/p\\u003e\\u003cp\\u003ec\\u003c/p\\u003e\\u003c/div\\u003e\"", "a b␤c␤"),
	ROW("a\nb<br>c<br>", "a␤b␤c␤"),
	/* both */
	ROW("{\"c\":\"&lt;table&gt;\\n&lt;td class=\\\"x\\\"&gt;\\u4e2d&amp;nbsp;&lt;\\/td&gt;\"}",
		"中\u00A0␟␞␤"),
	ROW("\"\\u0026lt;p\\u0026gt;a\\u0026amp;lt;\\u0026lt;/p\\u0026gt;\"", "a<␤"),
	/* a title and a date of publication in JSON, but no other value */
	ROW("{\"id\":1,\"url\":\"http://a.b\",\"Title\":\"甲\",\"createTime\":\"2\",\"publishTime\":\"3\",\"content\":\"<p>乙</p>丙丁戊己庚\",\"title2\":\"4\"}",
		"甲␤3␤乙␤丙丁戊己庚"),
	ROW("{\"code\":0,\"data\":[{\"pubDate\" : \"1\", \"text\" : \"甲\\n乙\\\"\"}], \"b\":[]}", "1␤甲␤乙\""),
	/* these stay JSON: a list of strings, a heading as a name, two long strings, and text that is not quite JSON */
	ROW("{\"a\":[\"甲\\n乙\"]}", "{\"a\":[\"甲␤乙\"]}"),
	ROW("{\"一、甲\":\"乙\\n丙\"}", "{\"一、甲\":\"乙␤丙\"}"),
	ROW("{\"a\":\"甲\\n乙\",\"b\":\"丙\\n丁\"}", "{\"a\":\"甲␤乙\",\"b\":\"丙␤丁\"}"),
	ROW("{\"a\":\"甲\\n乙\"\"丙\"}", "{\"a\":\"甲␤乙\"\"丙\"}"),
	ROW("{\"a\":\"甲\\n乙丙丁\",\"b\":\"<p>\"}", "{\"a\":\"甲␤乙丙丁\",\"b\":\"␤\"}"),
	ROW("\"甲\\n乙\",\"丙\"", "\"甲␤乙\",\"丙\""),
	/* plain text in JSON */
	ROW(" {\"c\":\"甲\\n1\\t 2&lt;\\u4e2d\"}\n", "甲␤1\t 2<中"),
	/* escapes in a page do not change its form */
	ROW("<div class=\"a\">\n<p>b\\nc</p></div><script>x='<p class=\\\"y\\\">\\u4e2d<\\/p>'</script>",
		"b\\nc␤"),
};

typedef struct detect_row
{
	const char *raw;
	bool		html;
} detect_row;

static const detect_row detect_rows[] = {
	{"", false},
	{"一、总体情况", false},
	{"a < b, c > d, <3, <<", false},
	{"a line with a <br> in it", true},
	{"<附件1> and <b>", false},
	{"mail <div@example.org> and <table", false},
	{"<a>, <b>, <i>, <u>", false},
	{"x &lt; y &amp; z &lt;br&gt;", false},
	{"C:\\new\\table \\u003c \\x3c", false},
	{"<p>a</p>", true},
	{"<!DOCTYPE html><title>x</title>", true},
	{"<!doctype html>a</b>", true},
	{"<!doctypo html>a</b>", false},
	{"<table><tr><td>1<td>2", true},
	{"a<br>b<br>c<br/>", true},
	{"<TD ALIGN=center>1</TD>", true},
	{"<span>a</span>", true},
	{"{\"a\":\"\\u003cp\\u003ea\\u003c\\/p\\u003e\"}", true},
	{"'\\x3ctd\\x3ea\\x3c/td\\x3e'", true},
	{"\"a\\nb\"", true},
	{"[{\"a\":\"b\\nc\"},\n{\"a\":\"b\\nc\"}]\n", true},
	{"{\"a\":\"b\"}", false},
	{"\"", false},
	{"a\\nb", false},
	{"[a]\\nb", false},
	{"\"<p>a<\\/p>\"", true},
	{"&lt;td&gt;1&lt;/td&gt;", true},
	{"&#60;td&#62;1&#x3c;/td>", true},
	{"\\u0026lt;td\\u0026gt;1\\u0026lt;/td\\u0026gt;", true},
};

static size_t counted;

static void *
counting_alloc(void *context, size_t size)
{
	(void) context;
	counted += size;
	return unit_env()->alloc(unit_env()->context, size);
}

/* The flat text with visible marks; the caller frees it. */
static char *
visible(const char *flat, size_t len)
{
	char	   *text = malloc(len * 3 + 1);
	size_t		n = 0;
	size_t		i;

	assert_non_null(text);
	for (i = 0; i < len; i++)
	{
		const char *mark = flat[i] == GR_HTML_CELL ? "␟" :
			flat[i] == GR_HTML_ROW ? "␞" :
			flat[i] == GR_HTML_COVERED ? "␝" : flat[i] == GR_HTML_SPANS ? "␜" : flat[i] == '\n' ? "␤" : NULL;

		if (mark)
		{
			memcpy(text + n, mark, 3);
			n += 3;
		}
		else
			text[n++] = flat[i];
	}
	text[n] = '\0';
	return text;
}

static bool
continuation(char c)
{
	return ((unsigned char) c & 0xC0) == 0x80;
}

/* The start of each character of the flat text; the caller frees it. */
static size_t *
character_offsets(const char *flat, size_t len, size_t *n)
{
	size_t	   *offsets = malloc((len + 1) * sizeof(size_t));
	size_t		i;

	assert_non_null(offsets);
	*n = 0;
	for (i = 0; i < len; i++)
	{
		if (!continuation(flat[i]))
			offsets[(*n)++] = i;
	}
	return offsets;
}

/*
 * Requires that the sources of all characters are within the text and in order,
 * that text has a source of its own, and that a range has the source of its
 * first and last characters.
 */
static void
check_sources(const gr_html_map *map, size_t len, const char *flat, size_t flat_len)
{
	size_t		n;
	size_t	   *offsets = character_offsets(flat, flat_len, &n);
	size_t		last_start = 0;
	size_t		last_end = 0;
	size_t		start;
	size_t		end;
	size_t		i;

	offsets[n] = flat_len;
	gr_html_source(map, flat_len, flat_len + 1, &start, &end);
	assert_int_equal(start, len);
	assert_int_equal(end, len);
	for (i = 0; i < n; i++)
	{
		size_t		both_start;
		size_t		both_end;

		gr_html_source(map, offsets[i], offsets[i + 1], &start, &end);
		assert_true(start <= end && end <= len);
		assert_true(last_start <= start);
		if ((unsigned char) flat[offsets[i]] > ' ')
			assert_true(start < end && last_end <= start);
		if (i > 0)
		{
			gr_html_source(map, offsets[i - 1], offsets[i + 1], &both_start, &both_end);
			assert_int_equal(both_start, last_start);
			assert_int_equal(both_end, end);
		}
		gr_html_source(map, offsets[i], offsets[i], &both_start, &both_end);
		assert_int_equal(both_start, start);
		assert_int_equal(both_end, start);
		last_start = start;
		last_end = end;
	}
	free(offsets);
}

/* Flattens a text in the form in which its HTML is written, if it has any. */
static gr_status
flatten(const gr_env *env, const char *raw, size_t len, gr_html_map **map, char **flat, size_t *flat_len)
{
	bool		html;
	bool		cut;
	unsigned	whole;
	unsigned	form = gr_html_form(env, raw, len, &html, &whole);

	*flat = NULL;
	*flat_len = 0;
	if (map)
		*map = NULL;
	return gr_html_flatten(env, raw, len, form, map, flat, flat_len, &cut);
}

static int
check_rows(const flatten_row *rows, size_t n)
{
	int			failures = 0;
	size_t		i;

	for (i = 0; i < n; i++)
	{
		char	   *flat;
		char	   *got;
		size_t		len;
		gr_html_map *map;
		char	   *copy = malloc(rows[i].len > 0 ? rows[i].len : 1);

		/* an exact copy, so that reading past its end is detected */
		assert_non_null(copy);
		memcpy(copy, rows[i].raw, rows[i].len);
		assert_int_equal(flatten(unit_env(), copy, rows[i].len, &map, &flat, &len), GR_OK);
		got = visible(flat, len);
		if (strcmp(got, rows[i].flat) != 0)
		{
			print_error("row %zu: %s\n     got: %s\nexpected: %s\n",
						i, rows[i].raw, got, rows[i].flat);
			failures++;
		}
		check_sources(map, rows[i].len, flat, len);
		free(got);
		unit_release();
		free(copy);
	}
	return failures;
}

#define CHECK_ROWS(rows) \
	assert_int_equal(check_rows(rows, sizeof(rows) / sizeof((rows)[0])), 0)

static void
test_flatten(void **state)
{
	(void) state;
	CHECK_ROWS(text_rows);
	CHECK_ROWS(reference_rows);
	CHECK_ROWS(inline_rows);
	CHECK_ROWS(block_rows);
	CHECK_ROWS(bold_rows);
	CHECK_ROWS(pre_rows);
	CHECK_ROWS(dropped_rows);
	CHECK_ROWS(hidden_rows);
	CHECK_ROWS(sheet_rows);
	CHECK_ROWS(field_rows);
	CHECK_ROWS(tag_rows);
}

/* The names of classes, whole and in any case, that raise a number or set it off. */
static void
test_classes(void **state)
{
	static const char *const raised[] = {
		"sup", "sub", "super", "superscript", "subscript", "footnote", "footnote-ref", "footnoteref", "fn",
		"MsoFootnoteReference", "MsoEndnoteReference"
	};
	static const char *const set_off[] = {
		"hidden", "hide", "d-none", "sr-only", "visually-hidden", "visuallyhidden", "invisible", "is-hidden",
		"screen-reader-text", "strike", "strikethrough", "line-through", "deleted", "del", "footnote-backref",
		"note", "noteref", "ref"
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(raised) + LENGTH(set_off); i++)
	{
		const char *name = i < LENGTH(raised) ? raised[i] : set_off[i - LENGTH(raised)];
		char		whole[100];
		char		other[100];
		int			len = snprintf(whole, sizeof(whole), "<td>1<i class=%s>2</i></td>", name);
		int			other_len = snprintf(other, sizeof(other), "<td>1<i class=x%s>2</i><i class=%.*s>3</i></td>",
										 name, (int) strlen(name) - 1, name);
		const flatten_row rows[] = {
			{whole, (size_t) len, i < LENGTH(raised) ? "1␟␞␤" : "1 2␟␞␤"},
			{other, (size_t) other_len, "123␟␞␤"},
		};

		CHECK_ROWS(rows);
	}
}

static void
test_tables(void **state)
{
	(void) state;
	CHECK_ROWS(table_rows);
	CHECK_ROWS(span_rows);
	CHECK_ROWS(break_rows);
	CHECK_ROWS(lines_rows);
	CHECK_ROWS(nested_rows);
}

static void
test_forms(void **state)
{
	(void) state;
	CHECK_ROWS(form_rows);
}

static void
test_detect(void **state)
{
	size_t		i;

	(void) state;
	for (i = 0; i < sizeof(detect_rows) / sizeof(detect_rows[0]); i++)
	{
		bool		html;
		unsigned	whole;

		(void) gr_html_form(unit_env(), detect_rows[i].raw, strlen(detect_rows[i].raw), &html, &whole);
		if (html != detect_rows[i].html)
			fail_msg("not recognized: %s", detect_rows[i].raw);
	}
}

/* The source of single characters. */
static void
test_sources(void **state)
{
	static const struct
	{
		const char *raw;
		const char *wanted;		/* a character of the flat text, at its first occurrence */
		const char *source;
	}			rows[] = {
		{"<p>a&nbsp;b</p>", "\u00A0", "&nbsp;"},
		{"<p>a&nbspb</p>", "\u00A0", "&nbsp"},
		{"<p>a&#x6587;b</p>", "文", "&#x6587;"},
		{"<p>a中文b</p>", "文", "文"},
		{"<p>a  \n<b> b</b></p>", " ", " "},
		{"<p>a</p>\n<div><p>b</p></div>", "\n", "</p>"},
		{"<table><td>a</td ><td>b</table>", "\x1F", "</td >"},
		{"<table><td>a<td>b</table>", "\x1F", "<td>"},
		{"<table><td>a</table>", "\x1E", "</table>"},
		{"<table><td>a<td>b", "\x1E", ""},
		{"<table><tr><td rowspan=2>a<td>b<tr><td class=x>c</table>", "\x1D", "<td class=x>"},
		{"<table><tr><td colspan=2>a</td>b", "\x1D", "</td>"},
		{"\"\\u003cp\\u003e\\u4e2d\\u6587\\u003c/p\\u003e\"", "文", "\\u6587"},
		{"\"\\u003cp\\u003ea\\ud83d\\ude00\\u003c/p\\u003e\"", "😀", "\\ud83d\\ude00"},
		{"\"\\u003cp\\u003ea\\u0026nbsp;\\u003c/p\\u003e\"", "\u00A0", "\\u0026nbsp;"},
		{"\"\\u003cp\\u003ea文\\u003c/p\\u003e\"", "文", "文"},
		{"&lt;p&gt;a&amp;nbsp;b&lt;/p&gt;", "\u00A0", "&amp;nbsp;"},
		{"&lt;p&gt;a&amp;lt;b&lt;/p&gt;", "<", "&amp;lt;"},
		{"\"&lt;p&gt;a\\u0026amp;#x6587;b&lt;\\/p&gt;\"", "文", "\\u0026amp;#x6587;"},
		{"&lt;p&gt;a文b&lt;/p&gt;", "\n", "&lt;/p&gt;"},
	};
	size_t		i;

	(void) state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		size_t		len = strlen(rows[i].raw);
		size_t		flat_len;
		char	   *flat;
		size_t		offset = 0;
		size_t		start;
		size_t		end;
		gr_html_map *map;

		assert_int_equal(flatten(unit_env(), rows[i].raw, len, &map, &flat, &flat_len), GR_OK);
		while (offset < flat_len &&
			   strncmp(flat + offset, rows[i].wanted, strlen(rows[i].wanted)) != 0)
			offset++;
		gr_html_source(map, offset, offset + strlen(rows[i].wanted), &start, &end);
		if (end - start != strlen(rows[i].source) ||
			memcmp(rows[i].raw + start, rows[i].source, end - start) != 0)
			fail_msg("%s: source is \"%.*s\", expected \"%s\"", rows[i].raw,
					 (int) (end - start), rows[i].raw + start, rows[i].source);
		unit_release();
	}
}

/* Each character of text, flattened alone, has itself as source. */
static void
test_round_trip(void **state)
{
	static const char *const rows[] = {
		"<p>a&nbsp;中&#x6587;&lt;&copy&amp;<b>&#128;</b>x</p><td>1<td>&ensp;2",
		"\xE4\xB8\xAD\xE6\x96\x87<br>&#0;&hellip;",
	};
	size_t		r;

	(void) state;
	for (r = 0; r < sizeof(rows) / sizeof(rows[0]); r++)
	{
		size_t		len = strlen(rows[r]);
		size_t		flat_len;
		size_t		n;
		size_t		i;
		char	   *flat;
		size_t	   *offsets;
		gr_html_map *map;

		assert_int_equal(flatten(unit_env(), rows[r], len, &map, &flat, &flat_len), GR_OK);
		offsets = character_offsets(flat, flat_len, &n);
		offsets[n] = flat_len;
		for (i = 0; i < n; i++)
		{
			size_t		start;
			size_t		end;
			size_t		alone_len;
			char	   *alone;

			if ((unsigned char) flat[offsets[i]] <= ' ')
				continue;
			gr_html_source(map, offsets[i], offsets[i + 1], &start, &end);
			assert_int_equal(flatten(unit_env(), rows[r] + start, end - start,
											 NULL, &alone, &alone_len), GR_OK);
			assert_int_equal(alone_len, offsets[i + 1] - offsets[i]);
			assert_memory_equal(alone, flat + offsets[i], alone_len);
		}
		free(offsets);
		unit_release();
	}
}

/* Text longer than the window and than the distance of polls, in every form. */
static void
test_long(void **state)
{
	static const struct
	{
		const char *head;
		const char *unit;
		const char *tail;
	}			rows[] = {
		{"<p>", "中文a", "</p>"},
		{"<p>", "中 &#x6587;</p><p class=\"b c d e f g h i j k l m n o p\">", "</p>"},
		{"\"\\u003cp\\u003e", "中\\u6587a", "\\u003c/p\\u003e\""},
		{"&lt;p&gt;", "中&amp;nbsp;&nbsp;文", "&lt;/p&gt;"},
		{"&lt;p&gt;", "&lt;td title=\"123456789 123456789 123456789\"&gt;文", "&lt;/p&gt;"},
		{"\"&lt;p\\u0026gt;", "中\\u0026amp;nbsp;\\n\\u6587", "&lt;/p&gt;\""},
	};
	size_t		r;

	(void) state;
	for (r = 0; r < sizeof(rows) / sizeof(rows[0]); r++)
	{
		size_t		unit = strlen(rows[r].unit);
		size_t		count = 300000 / unit;
		size_t		len = strlen(rows[r].head);
		char	   *raw = malloc(len + unit * count + strlen(rows[r].tail) + 1);
		size_t		flat_len;
		size_t		short_len;
		size_t		base_len;
		size_t		n;
		size_t		i;
		char	   *flat;
		size_t	   *offsets;
		size_t	   *starts;
		size_t	   *ends;
		gr_html_map *map;

		assert_non_null(raw);
		memcpy(raw, rows[r].head, len);
		for (i = 0; i < count; i++)
		{
			memcpy(raw + len, rows[r].unit, unit);
			len += unit;
		}
		memcpy(raw + len, rows[r].tail, strlen(rows[r].tail) + 1);
		len += strlen(rows[r].tail);

		unit_polls = 0;
		assert_int_equal(flatten(unit_env(), raw, len, &map, &flat, &flat_len), GR_OK);
		assert_true(unit_polls >= (long) len / 65536);
		offsets = character_offsets(flat, flat_len, &n);
		starts = malloc(n * sizeof(size_t));
		ends = malloc(n * sizeof(size_t));
		assert_non_null(starts);
		assert_non_null(ends);
		offsets[n] = flat_len;
		for (i = 0; i < n; i++)
			gr_html_source(map, offsets[i], offsets[i + 1], starts + i, ends + i);

		/* each unit gives the same text, from the same place within the unit */
		base_len = 0;
		short_len = 0;
		for (i = 0; i < n; i++)
		{
			size_t		from = strlen(rows[r].head) + unit * 10;

			if (starts[i] >= from && starts[i] < from + unit)
			{
				if (short_len == 0)
					base_len = i;
				short_len++;
			}
		}
		assert_true(short_len > 0);
		for (i = base_len; i + short_len < n - 4; i++)
		{
			assert_int_equal(starts[i + short_len], starts[i] + unit);
			assert_int_equal(ends[i + short_len], ends[i] + unit);
			assert_int_equal(flat[offsets[i + short_len]], flat[offsets[i]]);
		}
		free(offsets);
		free(starts);
		free(ends);
		unit_release();
		free(raw);
	}
}

/* Very many of everything: flattening ends, and the flat text keeps its bound. */
static void
test_floods(void **state)
{
	static const char *const units[] = {
		"<", "&", "\"", "<td>", "<table>", "<table><td>", "<tr>", "</td>", "<!--", "<!", "</", "<p",
		"<td colspan=64 rowspan=64>", "<tr><td rowspan=64 colspan=63>", "<a b=\"", "<script>",
		"&#", "&#6", "&a", "\\u003ctd", "&lt;td", "&amp;", "]", "-", "\\", "<pre>\n", "<svg>", "<object>",
		"<title>", "<![CDATA[", "<select><td>", "</table>", "x<td>", "&lt;<a", "&lt;td&gt;<", "a\n",
		"<style>", "<style>.a{top:1px}", "<style>a,", "<style>a{", "<style>a{b:(", "<style>/*", "<style>.a:not(", "<style>@media x{a{",
		"<style>a{display:none}</style>", "<style>a a{display:none}</style><a>", "<style>.a .b .c>.d{display:none}</style><td class=b>",
		"<style>td{opacity:0}td+td{opacity:1}</style><td>", "<style>u{display:var(--a)}</style><td><u>", "<style>a{a{a{", "<style>}", "<style>\\"
	};
	size_t		size = 1 << 20;
	char	   *raw = malloc(size + 128);
	size_t		u;

	(void) state;
	assert_non_null(raw);
	for (u = 0; u < sizeof(units) / sizeof(units[0]); u++)
	{
		size_t		unit = strlen(units[u]);
		size_t		len;
		size_t		flat_len;
		char	   *flat;

		for (len = 0; len < size; len += unit)
			memcpy(raw + len, units[u], unit);
		assert_int_equal(flatten(unit_env(), raw, len, NULL, &flat, &flat_len), GR_OK);
		assert_true(flat_len <= len + GR_HTML_EXTRA);
		if (strpbrk(units[u], "0123456789") == NULL)
			assert_true(flat_len <= len);
		unit_release();
	}
	free(raw);
}

/*
 * Sheets with very many rules, all of them different or all of one name, take
 * time and memory in proportion; what cannot be kept is in doubt.
 */
static void
test_many_rules(void **state)
{
	static const char *const forms[] = {
		".n%d{display:none}", "#n%d,", "td.a.n%d{opacity:0}", ".n%d .m%d{font-size:0}", "n%d{display:none;}", "[n%d]{display:none}",
		"u:not(.n%d){display:none}", "u{top:%dpx}", "@media (max-width:%dpx){u{opacity:0}}", "u.n%d::before{content:'%d'}"
	};
	size_t		size = 1 << 20;
	char	   *raw = malloc(size);
	size_t		f;

	(void) state;
	assert_non_null(raw);
	for (f = 0; f < LENGTH(forms); f++)
	{
		static const gr_env counting = {counting_alloc, NULL, NULL, NULL};
		const char *tail = "{display:none}</style><table><tr><td>1<u class='a n7' n7>2</u><td>3</table>";
		size_t		len = (size_t) snprintf(raw, size, "<style>");
		size_t		flat_len;
		char	   *flat;
		int			n;

		for (n = 0; len < size - 200; n++)
			len += (size_t) snprintf(raw + len, size - len, forms[f], n, n);
		len += (size_t) snprintf(raw + len, size - len, "%s", tail);
		counted = 0;
		assert_int_equal(flatten(&counting, raw, len, NULL, &flat, &flat_len), GR_OK);
		assert_true(counted < 16 << 20);
		/* nothing is stated that may be hidden */
		assert_false(flat_len > 3 && memcmp(flat, "12\x1F", 3) == 0);
		unit_release();
	}
	free(raw);
}

/* Random mixes of tags and text, from a generator with a fixed seed. */
static void
test_soups(void **state)
{
	static const char *const words[] = {
		"<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=3>", "<th rowspan=2>",
		"<td rowspan=\"64\" colspan='64'>", "<tbody>", "</tbody>", "<caption>", "</caption>", "<p>",
		"</p>", "<br>", "<pre>", "</pre>", "<b>", "<span class=\"x\">", "</span>", "<script>",
		"</script>", "<select>", "</select>", "<svg>", "</svg>", "<object>", "</object>", "<template>",
		"</template>", "<title>", "</title>", "<head>", "</head>", "<body>", "<!--", "-->", "<![CDATA[",
		"]]>", "<!x>", "<", ">", "\"", "'", "=", "/", " ", "\n", "\r\n", "\t", "a", "中", "文字", "\u00A0",
		"&nbsp;", "&lt;", "&gt;", "&amp;", "&#x4e2d;", "&#31;", "&lt;td&gt;", "&lt;/td&gt;", "&lt;p&gt;",
		"\\u003ctd\\u003e", "\\u003c\\/td\\u003e", "\\n", "\\\"", "\\u4e2d", "\\ud83d\\ude00", "\\",
		"<s>", "</s>", "<sup>", "</sup>", "<ruby><rt>", "</ruby>", "<p hidden>", "<td hidden>",
		"<tr style='display:none'>", "<table hidden>", "<span style=\"display:none\">", "<div class=sup>",
		"<i style='vertical-align:sub'>", "</i>", "<div hidden>", "</div>", "<tbody hidden>", "<x:y hidden>",
		"</x:y>", "\x1F", "\xFF", "12", "<style>", "</style>", "<style>u{", "<style>.x .x,", "u,", ".x", "#y", "{display:none}",
		"{opacity:0!important}", "u:nth-child(2){font-size:0}", "td::before{content:'1'}", "@media print{", "@media x{", "{", "}", "(", "/*",
		"*/", "[", "]", ">", ":not(.x)", "&", "u", "<td class=x>", "<u class='x y' id=y>", "</u>", "<u>", "<tr class=x>", "<p\\u003e", "\\u0026lt;td\\u0026gt;", "<\\/p>", "<textarea>", "</textarea>"
	};
	uint32_t	seed = 20240101;
	int			round;

	(void) state;
	for (round = 0; round < unit_rounds(20000); round++)
	{
		char		raw[2048];
		size_t		len = 0;
		size_t		flat_len;
		char	   *flat;
		char	   *copy;
		uint32_t	count;
		uint32_t	range;
		gr_html_map *map;

		seed = seed * 1664525 + 1013904223;
		count = (seed >> 16) % 60;
		range = (seed >> 8) % (sizeof(words) / sizeof(words[0])) + 1;
		while (count-- > 0)
		{
			const char *word;
			size_t		n;

			seed = seed * 1664525 + 1013904223;
			word = words[(seed >> 8) % range];
			n = strlen(word);
			memcpy(raw + len, word, n);
			len += n;
		}
		copy = malloc(len + 1);
		assert_non_null(copy);
		memcpy(copy, raw, len);
		assert_int_equal(flatten(unit_env(), copy, len, &map, &flat, &flat_len), GR_OK);
		assert_true(flat_len <= len + GR_HTML_EXTRA);
		check_sources(map, len, flat, flat_len);
		unit_release();
		free(copy);
	}
}

static void
test_limits(void **state)
{
	unsigned	whole;
	bool		cut;
	gr_html_map *map;
	size_t		start;
	size_t		end;
	long		refused;
	size_t		flat_len = 1;
	char	   *flat;

	(void) state;
	for (unit_allocations = 0, refused = 0;; refused++)
	{
		gr_status	status = flatten(unit_env(), "<p>a</p>", 8, &map, &flat, &flat_len);

		unit_allocations = -1;
		if (status == GR_OK)
			break;
		assert_int_equal(status, GR_NO_MEMORY);
		assert_null(flat);
		assert_null(map);
		assert_int_equal(flat_len, 0);
		unit_allocations = refused + 1;
	}
	assert_int_equal(refused, 3);
	for (unit_allocations = 0, refused = 0;; refused++)
	{
		static const char page[] = "&lt;td&gt;1&lt;/td&gt;&lt;style&gt;.a{display:none}&lt;/style&gt;&lt;td class=a&gt;2&lt;/td&gt;";
		gr_status	status = flatten(unit_env(), page, sizeof(page) - 1, &map, &flat, &flat_len);

		unit_allocations = -1;
		if (status == GR_OK)
			break;
		assert_int_equal(status, GR_NO_MEMORY);
		assert_null(flat);
		assert_null(map);
		unit_allocations = refused + 1;
	}
	assert_true(refused > 6);
	unit_release();
	assert_int_equal(gr_html_read(unit_env(), "", GR_MAX_INPUT + 1, &map, &flat, &flat_len, &whole, &cut), GR_TOO_LARGE);
	assert_null(map);

	/* a range past the end, and input without flat text */
	assert_int_equal(flatten(unit_env(), "<p>abcd</p>", 11, &map, &flat, &flat_len), GR_OK);
	gr_html_source(map, 3, 9, &start, &end);
	assert_int_equal(start, 6);
	assert_int_equal(end, 11);
	assert_int_equal(flatten(unit_env(), "<b></b>", 7, &map, &flat, &flat_len), GR_OK);
	gr_html_source(map, 0, 1, &start, &end);
	assert_int_equal(start, 7);
	assert_int_equal(end, 7);
}

/* The memory of a text's map, in bytes. */
static size_t
map_size(const char *raw, size_t len)
{
	static const gr_env counting = {counting_alloc, NULL, NULL, NULL};
	gr_html_map *map;
	size_t		flat_len;
	char	   *flat;

	counted = 0;
	assert_int_equal(flatten(&counting, raw, len, &map, &flat, &flat_len), GR_OK);
	unit_release();
	return counted - len - GR_HTML_EXTRA;
}

/* For any distribution of runs, the map takes at most a few times its bound. */
static void
test_map_size(void **state)
{
	static const char *const units[] = {
		"a<b>", "a  ", "&lt;a", "&lt;", "<td>0</td>", "a\n", "<p>", "\u4e2d", "<td colspan=2>1", "a"
	};
	size_t		size = 1 << 22;
	char	   *raw = malloc(size + 32);
	size_t		u;

	(void) state;
	assert_non_null(raw);
	for (u = 0; u < sizeof(units) / sizeof(units[0]); u++)
	{
		size_t		unit = strlen(units[u]);
		size_t		len;

		for (len = 0; len < size; len += unit)
			memcpy(raw + len, units[u], unit);
		assert_true(map_size(raw, len) <= 2 * len);
	}
	memset(raw, 'a', size);
	assert_true(map_size(raw, size) <= 8192);
	free(raw);
}

/*
 * The table of references is sorted, and no reference becomes longer when
 * decoded.
 */
static void
test_entities(void **state)
{
#define GR_ENTITY(name, code, tolerated) {#name, code, tolerated},
	static const struct
	{
		const char *name;
		uint32_t	code;
		bool		tolerated;
	}			entities[] = {
#include "forms/entities.def"
	};
#undef GR_ENTITY
	size_t		n = sizeof(entities) / sizeof(entities[0]);
	size_t		i;

	(void) state;
	assert_true(n >= 253);
	for (i = 0; i < n; i++)
	{
		char		raw[64];
		size_t		flat_len;
		char	   *flat;
		int			bare;

		if (i > 0)
			assert_true(strcmp(entities[i - 1].name, entities[i].name) < 0);
		for (bare = 0; bare <= (int) entities[i].tolerated; bare++)
		{
			int			len = snprintf(raw, sizeof(raw), "&%s%s",
									   entities[i].name, bare ? "" : ";");

			assert_int_equal(flatten(unit_env(), raw, (size_t) len, NULL, &flat, &flat_len), GR_OK);
			assert_true(flat_len <= (size_t) len);
			if (entities[i].code > ' ')
				assert_int_equal(flat_len, entities[i].code < 0x80 ? 1 :
								 entities[i].code < 0x800 ? 2 : 3);
		unit_release();
		}
	}
}

/* A decoded text is needed no longer than it is scanned. */
static void
test_release(void **state)
{
	static const char plain[] = "<table><tr><td>1</td></tr></table>";
	static const char string[] = "{\"html\": \"\\u003ctable\\u003e\\u003ctr\\u003e\\u003ctd\\u003e1\\u003c/td\\u003e\\u003c/tr\\u003e\\u003c/table\\u003e\"}";
	gr_html_map *map;
	size_t		flat_len;
	char	   *flat;

	(void) state;
	unit_overwritten = 0;
	assert_int_equal(flatten(unit_env(), plain, strlen(plain), &map, &flat, &flat_len), GR_OK);
	assert_int_equal(unit_overwritten, 0);
	assert_int_equal(flatten(unit_env(), string, strlen(string), &map, &flat, &flat_len), GR_OK);
	assert_true(unit_overwritten > strlen(string) && memchr(flat, '1', flat_len) != NULL);
	unit_release();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_flatten),
		cmocka_unit_test(test_classes),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_detect),
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_long),
		cmocka_unit_test(test_floods),
		cmocka_unit_test(test_many_rules),
		cmocka_unit_test(test_soups),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_map_size),
		cmocka_unit_test(test_entities),
		cmocka_unit_test(test_release),
	};

	return cmocka_run_group_tests_name("html", tests, NULL, NULL);
}
