# Prints a document in one of the layouts of raw texts.
package Corpus::Layout;

use utf8;
use strict;
use warnings;

use Corpus::Form;
use Corpus::Table;

# How a layout prints lines and tables. between: the separator of the pieces of a document.
my %LAYOUT = (
	stacked    => { table => \&_stacked },
	pipelines  => { table => \&_pipelines },
	cellpipe   => { table => \&_cellpipe },
	tabgrid    => { table => \&_tabgrid, between => "\n\n" },
	browser    => { table => \&_browser },
	filled     => { table => \&_filled },
	openbar    => { table => \&_openbar },
	markdown   => { table => \&_markdown, between => "\n\n" },
	pipes      => { table => \&_pipes },
	outerpipes => { table => \&_outerpipes },
	blankline  => { table => \&_blankline, between => "\n\n" },
	onecell    => { table => \&_onecell },
	sepline    => { table => \&_sepline },
	oneline    => { table => \&_oneline, between => ' ' },
	columns    => { table => \&_columns },
	spaced     => { table => \&_spaced },
	html       => { page => \&_html },
	htmlword   => { page => \&_htmlword },
	htmljson   => { page => \&_htmljson },
);

our @LAYOUTS = qw(stacked pipelines cellpipe tabgrid browser markdown pipes outerpipes blankline onecell sepline oneline
	columns html htmlword htmljson filled openbar);

sub extension { my ($layout) = @_; return $layout =~ /^html/ ? 'html' : 'txt' }

# Layouts whose real texts have half-width punctuation.
sub half_width { my ($layout) = @_; return $layout =~ /^(?:pipelines|cellpipe|pipes|outerpipes|blankline|sepline)$/ }

# Wraps the prose like a page, or joins its blanks like HTML. The reader must give these lines, so this
# is done before the expected values are computed.
sub prepare
{
	my ($doc, $layout) = @_;

	for my $element (grep { $_->{kind} eq 'line' } @{ $doc->{elements} })
	{
		$element->{t} = join "\n", _wrap('  ' . $element->{t}, 60) if $layout eq 'columns';
		$element->{t} =~ s/ +/ /g if $layout =~ /^html/;    # what a browser shows
	}
}

# The lines of an element as the reader must give them.
sub lines
{
	my ($element) = @_;
	return grep { length } map { s/^[\s\x{3000}]+|[\s\x{3000}]+$//gr } split /\n/, $element->{t};
}

# Separates lines, unless the layout has only one.
sub joint { my ($layout) = @_; return $layout eq 'oneline' ? ' ' : "\n" }

sub render
{
	my ($doc, $layout, $o) = @_;
	my $how = $LAYOUT{$layout} or die "unknown layout $layout";

	return $how->{page}->($doc, $o) if $how->{page};
	my $table   = $o->{blocks} ? sub { return _blocks(@_, $layout) } : $o->{pieces} ? sub { return _wrapped_rows(@_, $layout) } : $how->{table};
	my $between = $how->{between} || "\n";
	my @pieces;
	for my $element (@{ $doc->{elements} })
	{
		if    ($element->{kind} eq 'table')   { push @pieces, $table->($element->{table}, $o) }
		elsif ($layout eq 'oneline')          { push @pieces, join ' ', split /\n/, $element->{t} }
		elsif ($layout eq 'columns')          { push @pieces, _page_line($element) }
		elsif ($element->{kind} eq 'heading') { push @pieces, _heading_mark($element, $o) . $element->{t} }
		elsif ($element->{kind} eq 'line' && $layout eq 'blankline') { push @pieces, '  ' . $element->{t} }
		else                                  { push @pieces, $element->{t} }
	}
	return join($between, @pieces) . "\n";
}

sub _heading_mark
{
	my ($element, $o) = @_;
	return $o->{bookmark} && $element->{section} eq 'disclosures' ? '[bookmark: _GoBack]' : $o->{heading_mark} || '';
}

# --- rows of a table as lists of texts -------------------------------------------------------------------

# Only the cells that begin in the row, each with the number of columns left free at the end of the row.
sub _origin_rows
{
	my ($table) = @_;
	my @rows;

	for my $line (@{ Corpus::Table::expand($table) })
	{
		if ($line->{page}) { push @rows, { page => $line->{page} }; next }
		my @texts = map { $_->{cell}{t} } grep { $_->{cell} } @{ $line->{slots} };
		push @rows, { texts => \@texts, pad => scalar @{ $line->{slots} } - @texts };
	}
	return @rows;
}

# Every column of the grid, covered ones empty.
sub _grid_rows
{
	my ($table) = @_;
	return map { $_->{page} ? $_ : { texts => [ map { $_->{cell} ? $_->{cell}{t} : '' } @{ $_->{slots} } ] } }
		@{ Corpus::Table::expand($table) };
}

# A broken label in a layout with one line for each row: the break is a space.
sub _flat { return map { s/\n/ /gr } @_ }

# --- text layouts -------------------------------------------------------------------------------------------

sub _stacked
{
	my ($table) = @_;
	my @rows;

	for my $line (@{ Corpus::Table::expand($table) })
	{
		if ($line->{page}) { push @rows, "$line->{page}\n"; next }
		my $row = '';
		for my $slot (@{ $line->{slots} })
		{
			if    ($slot->{cell}) { $row .= "\t$slot->{cell}{t}\n" }
			elsif ($slot->{cover} eq 'row' && $slot->{first}) { $row .= "\t\n" }
		}
		push @rows, $row;
	}
	return join("\n", @rows) . "\n\n";
}

sub _pads { my ($row) = @_; return '|' x $row->{pad} }

sub _pipelines
{
	my ($table) = @_;
	my @lines;

	for my $row (_origin_rows($table))
	{
		if ($row->{page}) { push @lines, $row->{page}; next }
		my @texts = @{ $row->{texts} };
		my $last  = pop @texts;
		push @lines, '|', (map { "$_ |" } @texts), ($last eq '' ? '|' : "$last |") . ($row->{pad} ? ' ' . _pads($row) : '');
	}
	return join "\n", @lines;
}

sub _cellpipe
{
	my ($table) = @_;
	my @lines;

	for my $row (_origin_rows($table))
	{
		if ($row->{page}) { push @lines, $row->{page}; next }
		my @texts = @{ $row->{texts} };
		my $last  = pop @texts;
		push @lines, (map { "$_ |" } @texts), "$last |" . ($row->{pad} ? ' ' . _pads($row) : '');
	}
	return join "\n", @lines;
}

sub _tabgrid
{
	my ($table) = @_;
	return join "\n", map { $_->{page} || join "\t", _flat(@{ $_->{texts} }) } _grid_rows($table);
}

sub _browser
{
	my ($table) = @_;
	return join "\n", map { $_->{page} || join "\t", _flat(@{ $_->{texts} }) } _origin_rows($table);
}

# A merged cell prints its words in each place that it covers.
sub _filled
{
	my ($table) = @_;
	my @lines;

	for my $line (@{ Corpus::Table::expand($table) })
	{
		if ($line->{page}) { push @lines, $line->{page}; next }
		my @cells = map { $_->{cell} || ($_->{of} && !$_->{of}{path} ? $_->{of} : { t => '' }) } @{ $line->{slots} };
		push @lines, join "\t", _flat(map { $_->{t} } @cells);
	}
	return join "\n", @lines;
}

# A bar opens each cell but the first, an empty line ends a row.
sub _openbar
{
	my ($table) = @_;
	return join "\n\n", map { $_->{page} || join "\n| ", _flat(@{ $_->{texts} }) } _origin_rows($table);
}

sub _markdown
{
	my ($table) = @_;
	my @lines = map { $_->{page} || '| ' . join(' | ', _flat(@{ $_->{texts} })) . ' |' } _grid_rows($table);

	splice @lines, 1, 0, '|' . ' --- |' x $table->{columns};
	return join "\n", @lines;
}

sub _pipe_row
{
	my ($row, $pads) = @_;
	my $line = join('', map { length $_ ? "$_ | " : '| ' } _flat(@{ $row->{texts} }));
	$line .= _pads($row) if $pads;
	return $line =~ s/ $//r;
}

sub _pipes
{
	my ($table, $o) = @_;
	my @lines = map { $_->{page} || _pipe_row($_, $o->{pads}) } _origin_rows($table);

	# A row broken before its last pipe.
	if ($o->{broken_pipe}) { s/^(\D.* \d+) \|$/$1\n|/ for @lines[ grep { $_ % 3 == 2 } 0 .. $#lines ] }
	return join "\n", @lines;
}

sub _outerpipes
{
	my ($table, $o) = @_;
	my @lines = map { my $line = $_->{page} || '| ' . _pipe_row($_, 1); $line =~ / \|$/ ? "$line " : $line } _origin_rows($table);

	if ($o->{broken_pipe}) { s/^(.* \d+) \| $/$1\n|/ for @lines[ grep { $_ % 3 == 2 } 0 .. $#lines ] }
	return join "\n", @lines;
}

sub _each { my ($table) = @_; return map { $_->{page} ? $_->{page} : @{ $_->{texts} } } _origin_rows($table) }

sub _blankline { my ($table) = @_; return join "\n\n", _each($table) }
sub _onecell   { my ($table) = @_; return join "\n", _each($table) }
sub _sepline   { my ($table) = @_; return join "\n", map { ($_, '|') } _each($table) }
sub _oneline   { my ($table) = @_; return join ' ', _flat(_each($table)) }

sub _spaced
{
	my ($table, $o) = @_;
	return join "\n", map { $_->{page} || join ' ' x ($o->{gap} || 1), _flat(@{ $_->{texts} }) } _origin_rows($table);
}

# The separators of a row in layouts with one row on each line: before, between and behind its cells.
my %PARTED = (
	tabgrid => [ '', "\t", '' ], browser => [ '', "\t", '' ], markdown => [ '| ', ' | ', ' |' ], pipes => [ '', ' | ', ' |' ],
	outerpipes => [ '| ', ' | ', ' |' ], spaced => [ '', ' ', '' ],
);

# Rows whose labels take several lines.
sub _wrapped_rows
{
	my ($table, $o, $layout) = @_;
	my ($before, $between, $behind) = @{ $PARTED{$layout} };
	my @lines;

	for my $row (@{ $table->{rows} })
	{
		my @cells  = _flat(map { $_->{t} } @{ $row->{cells} || [] });
		my @values = $row->{item} ? splice @cells, -@{ $row->{values} } : ();
		my @pieces = @values ? $o->{pieces}->(pop @cells) : ();

		if ($row->{page}) { push @lines, $row->{page}; next }
		if (@pieces < 2) { push @lines, $before . join($between, @cells, @pieces, @values) . $behind; next }
		my $at = $o->{values_on} eq 'first' ? 0 : $o->{values_on} eq 'last' ? $#pieces : int @pieces / 2;
		for my $k (0 .. $#pieces)
		{
			my @line = ($k ? () : @cells, $pieces[$k], $k == $at ? @values : ());
			push @lines, @line == 1 ? $line[0] : $before . join($between, @line) . $behind;
		}
	}
	return join "\n", @lines;
}

# Labels in blocks, with their values in blocks behind them.
sub _blocks
{
	my ($table, $o, $layout) = @_;
	my ($before, $between, $behind) = $PARTED{$layout} ? @{ $PARTED{$layout} } : ('', $layout eq 'sepline' ? "\n|\n" : $layout eq 'blankline' ? "\n\n" : "\n", '');
	my $row_of = sub { return @_ ? $before . join($between, _flat(@_)) . $behind : () };
	my (@lines, @waiting);
	my $end = sub
	{
		for my $block (@waiting ? $o->{blocks}->(@waiting) : ())
		{
			my @rows = @$block;
			if (@rows == 1) { push @lines, $row_of->(@{ $rows[0]{labels} }, @{ $rows[0]{values} }); next }
			my $lost = $o->{lose_label}->(scalar @rows);
			for my $k (grep { $_ != $lost } 0 .. $#rows)
			{
				my @labels = @{ $rows[$k]{labels} };
				push @lines, _flat($o->{group_lines} ? @labels : $labels[-1]);
			}
			push @lines, map { $row_of->(@{ $_->{values} }) } @rows;
		}
		@waiting = ();
	};

	for my $row (@{ $table->{rows} })
	{
		my @cells = map { $_->{t} } @{ $row->{cells} || [] };
		if ($row->{item}) { push @waiting, { values => [ splice @cells, -@{ $row->{values} } ], labels => \@cells }; next }
		$end->();
		push @lines, $row->{page} || $row_of->(@cells);
	}
	$end->();
	return join $layout eq 'blankline' ? "\n\n" : $layout eq 'sepline' ? "\n|\n" : "\n", @lines;
}

# --- columns separated by spaces ----------------------------------------------------------------------------

sub _width { my ($text) = @_; my $width = 0; $width += ord($_) < 0x2000 ? 1 : 2 for split //, $text; return $width }

# Cuts a text into lines of a width. Runs of ASCII are not cut, and no line begins with a closing mark.
sub _wrap
{
	my ($text, $width) = @_;
	my @lines = ('');

	for my $part ($text =~ /[!-~]+|./g)
	{
		push @lines, '' if _width($lines[-1] . $part) > $width && $lines[-1] =~ /\S/ && $part !~ /^[，。、；：）”]/;
		$lines[-1] .= $part;
	}
	return @lines;
}

sub _put
{
	my ($line, $column, $text) = @_;
	my $gap = $column - _width($line);
	$gap = 1 if $gap < 1 && length $line;
	return $line . ' ' x ($gap > 0 ? $gap : 0) . $text;
}

sub _put_right { my ($line, $end, $text) = @_; return _put($line, $end - _width($text), $text) }
sub _centre    { my ($text, $width) = @_; return _put('', int(($width - _width($text)) / 2), $text) }

sub _page_line
{
	my ($element) = @_;
	return join "\n", map { _centre($_, 60) } split /\n/, $element->{t} if $element->{kind} eq 'title';
	return '  ' . $element->{t} if $element->{kind} eq 'heading';
	return $element->{t};
}

sub _columns
{
	my ($table, $o) = @_;
	return $table->{section} eq 'disclosures' ? _columns_disclosures($table, $o)
		: $table->{section} eq 'applications' ? _columns_applications($table, $o)
		: _columns_proceedings($table, $o);
}

sub _page_number { my ($text) = @_; return ('', _put('', 76, $text)) }

sub _columns_disclosures
{
	my ($table) = @_;
	my @lines;

	for my $row (@{ $table->{rows} })
	{
		if ($row->{page}) { push @lines, _page_number($row->{page}); next }
		my ($label, @cells) = @{ $row->{cells} };
		if ($row->{kind} && $row->{kind} eq 'clause')
		{
			push @lines, '', _centre($label->{t}, 84), '';
			next;
		}
		my $line = _put('', $row->{kind} ? 8 : 2, $label->{t});
		my $end  = 26;
		for my $cell (@cells)
		{
			$end += 20 * $cell->{cs};
			$line = _put_right($line, $end - 10 * ($cell->{cs} - 1), $cell->{t}) if $cell->{t} ne '';
		}
		push @lines, $line, ($row->{kind} ? '' : ());
	}
	return join("\n", @lines) . "\n";
}

sub _columns_applications
{
	my ($table, $o) = @_;
	my $l = $o->{label};
	my @rows = @{ $table->{rows} };
	my (@lines, %members);
	my ($group_at, $own_at, $values_at, $step) = (20, 36, 70, 9);

	my $values = sub
	{
		my ($line, $row) = @_;
		my $end = $values_at;
		for my $cell (@{ $row->{values} }) { $end += $step; $line = _put_right($line, $end, $cell->{t}) }
		return $line;
	};
	push @{ $members{ $_->{group} } }, $_ for grep { $_->{group} } @rows;
	for my $row (@rows)
	{
		if ($row->{page}) { push @lines, _page_number($row->{page}), ''; next }
		if ($row->{kind})
		{
			if ($row->{kind} eq 'foreign') { push @lines, $values->(_put('', 0, $row->{label}), $row) }
			elsif ($row->{columns}) { push @lines, _columns_header($l, $values_at, $step, $row->{columns}) }
			next;
		}
		my @label = _wrap($row->{label}, ($row->{level} == 0 ? $values_at : $row->{level} == 1 ? $values_at - $group_at : $values_at - $own_at) - 2);
		my $at    = $row->{level} == 0 ? 0 : $row->{level} == 1 ? $group_at : $own_at;
		my $start = '';

		# The name of a group is beside its middle, or on a line of its own if the group is long.
		if ($row->{group})
		{
			my @group  = @{ $members{ $row->{group} } };
			my $name   = $group[0]{heading};
			my $middle = $group[ int @group / 2 ];
			if (@group >= 5) { push @lines, _put('', $group_at, $name) if $row == $middle }
			elsif ($row == $group[0]) { $start = _put('', $group_at, $name) }
		}
		push @lines, '', _put('', 1, $l->{'a.results'}), '' if $row->{item} eq 'refused_by_law';
		if (@label == 1) { push @lines, $values->(_put($start, $at, $label[0]), $row); next }

		# A long label: its values are on a line below it, or beside its middle.
		my ($first, @more) = @label;
		my @printed = (_put($start, $at, $first), map { _put('', $at + 2, $_) } @more);
		my $on = $o->{values_on} || ($o->{centred} ? 'middle' : 'below');
		if    ($on eq 'below')  { push @printed, $values->('', $row) }
		elsif ($on eq 'first')  { $printed[0] = $values->($printed[0], $row) }
		elsif (@printed % 2)    { $_ = $values->($_, $row) for $printed[ int @printed / 2 ] }
		else                    { splice @printed, @printed / 2, 0, $values->('', $row) }
		push @lines, @printed;
	}
	return join("\n", @lines) . "\n";
}

sub _columns_header
{
	my ($l, $values_at, $step, $columns) = @_;
	my ($upper, $middle, $lower) = ('', '', '');
	my @note = _wrap($l->{'a.note'}, 44);

	my $end = $values_at;
	for my $column (@$columns)
	{
		my $word = ref $column ? $column->{word} : $l->{"a.$column"};
		$end += $step;
		if (ref $column || $column =~ /^(?:natural_person|other_org|total)$/) { $middle = _put_right($middle, $end, $word); next }
		my $cut = length($word) > 4 ? 4 : 2;
		$upper = _put_right($upper, $end, substr $word, 0, $cut);
		$lower = _put_right($lower, $end, substr $word, $cut);
	}
	return ('', _put('', $values_at + 26, $l->{'a.applicants'}), '', _put('', $values_at + 22, $l->{'a.legal_person'}),
		@note, $upper, $middle, $lower, '');
}

sub _columns_proceedings
{
	my ($table) = @_;
	my @rows = @{ $table->{rows} };
	my @words = @{ $table->{words} };
	my ($upper, $middle, $lower, $values) = ('', '', '', '');
	my $end = 2;

	for my $word ((@words) x 3)
	{
		$end += 7;
		if (length $word < 4) { $middle = _put_right($middle, $end, $word); next }
		$upper = _put_right($upper, $end, substr $word, 0, 2);
		$lower = _put_right($lower, $end, substr $word, 2);
	}
	$end = 2;
	for my $cell (@{ $rows[3]{cells} }) { $end += 7; $values = _put_right($values, $end, $cell->{t}) }
	return join "\n", _put(_put('', 14, $rows[0]{cells}[0]{t}), 66, $rows[0]{cells}[1]{t}), '',
		_put(_put('', 46, $rows[1]{cells}[5]{t}), 86, $rows[1]{cells}[6]{t}), '',
		$upper, $middle, $lower, '', '', $values, '';
}

# --- HTML ---------------------------------------------------------------------------------------------------

sub _escape { my ($text) = @_; return $text =~ s/&/&amp;/gr =~ s/</&lt;/gr =~ s/>/&gt;/gr }

# How a row and its cells are opened and closed. A row that the form does not have may be hidden or struck out.
sub _look
{
	my ($row, $o) = @_;
	my $look = ($row->{kind} || '') eq 'foreign' ? $o->{foreign_look} || '' : '';

	return ('<tr>', '</tr>', "<$look>", "</$look>") if $look =~ /^(?:del|s|strike)$/;
	return ($look ? "<tr $look>" : '<tr>', '</tr>', '', '');
}

sub _html_body
{
	my ($doc, $o) = @_;
	my $out = '';

	for my $element (@{ $doc->{elements} })
	{
		if ($element->{kind} ne 'table')
		{
			my $text = _escape($element->{t}) =~ s/\n/<br>/gr;
			$out .= $element->{kind} eq 'title' ? "<h1>$text</h1>\n"
				: $element->{kind} eq 'heading' ? "<p><strong>$text</strong></p>\n" : "<p>$text</p>\n";
			next;
		}
		$out .= "<table>\n";
		for my $row (@{ $element->{table}{rows} })
		{
			my ($open, $close, $in, $behind) = _look($row, $o);
			$out .= $open;
			for my $cell (@{ $row->{cells} })
			{
				my $spans = ($cell->{cs} > 1 ? " colspan=\"$cell->{cs}\"" : '') . ($cell->{rs} > 1 ? " rowspan=\"$cell->{rs}\"" : '');
				$out .= "<td$spans>$in" . _escape($cell->{t}) =~ s/\n/<br>/gr . "$behind</td>";
			}
			$out .= "$close\n";
		}
		$out .= "</table>\n";
	}
	return $out;
}

sub _html
{
	my ($doc, $o) = @_;
	return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
		. "<style>td { border: 1px solid #999; }</style>\n</head>\n<body>\n<div class=\"article\">\n"
		. _html_body($doc, $o) . "</div>\n</body>\n</html>\n";
}

# Word writes a span around every run, here around every character, and leaves cells open.
sub _word_text
{
	my ($text) = @_;
	my $out = '';

	for my $char (split //, $text)
	{
		my $shown = $char eq "\x{A0}" ? '&nbsp;' : $char eq '“' ? '&ldquo;' : $char eq '”' ? '&rdquo;' : $char eq '—' ? '&#8212;' : _escape($char);
		$out .= $char eq "\n" ? '<br>' : $char eq '0' ? "<span lang=EN-US>0</span>" : "<span>$shown</span>";
	}
	return $out;
}

sub _htmlword
{
	my ($doc, $o) = @_;
	my $out = <<'HEAD';
<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style>
<!--
 p.MsoNormal {margin:0cm; text-align:justify; font-size:10.5pt;}
 td.cell99 {width:41.25pt; padding:0cm 5.4pt;}
-->
</style>
<script type="text/javascript">
var visits = 88; document.write("<td>" + visits + "<\/td>");
</script>
</head>
<body lang=ZH-CN>
<!--[if gte mso 9]><xml><o:Pages>12</o:Pages></xml><![endif]-->
<table width=960 cellpadding=0>
<tr>
<td valign=top>
<div class=WordSection1>
HEAD
	for my $element (@{ $doc->{elements} })
	{
		if ($element->{kind} ne 'table')
		{
			my $text = _escape($element->{t}) =~ s/\n/<br>/gr;
			my $inner = $element->{kind} eq 'line' ? "<span style='font-size:16.0pt'>$text</span>" : '<b>' . _word_text($element->{t}) . '</b>';
			$out .= "<p class=MsoNormal>$inner<o:p></o:p></p>\n";
			next;
		}
		$out .= "<p class=MsoNormal><span>&nbsp;</span></p>\n<table class=MsoNormalTable border=1 cellspacing=0>\n";
		for my $row (@{ $element->{table}{rows} })
		{
			my ($open, $close, $in, $behind) = _look($row, $o);
			$out .= $open eq '<tr>' ? "<tr style='height:20pt'>\n" : "$open\n";
			for my $cell (@{ $row->{cells} })
			{
				my $spans = ($cell->{cs} > 1 ? " colspan=$cell->{cs}" : '') . ($cell->{rs} > 1 ? " rowspan=$cell->{rs}" : '');
				$out .= "<td$spans><p class=MsoNormal>$in" . (length $cell->{t} ? _word_text($cell->{t}) : '<span>&nbsp;</span>') . "$behind</p>\n";
			}
		}
		$out .= "</table>\n";
	}
	return $out . "</div>\n</td>\n</tr>\n</table>\n</body>\n</html>\n";
}

sub _htmljson
{
	my ($doc, $o) = @_;
	my $body = "<div class=\"article\">\n" . _html_body($doc, $o) . "</div>";

	$body =~ s/\\/\\\\/g;
	$body =~ s/"/\\"/g;
	$body =~ s/\n/\\n/g;
	$body =~ s{/}{\\/}g;
	$body =~ s/</\\u003c/g;
	$body =~ s/>/\\u003e/g;
	$body =~ s/&/\\u0026/g;
	$body =~ s/([^\x00-\x7f])/sprintf '\\u%04x', ord $1/ge if $o->{ascii};
	return "{\"content\":\"$body\"}\n";
}

1;
