# The kinds of texts on which the properties of the reader are tested (test/unit/test_properties.c).
#
# A template is a text without its figures. In place of each figure there is one character of
# the private use area, so that one template can be filled many times:
#   U+E000 + n   cell n of the report, in the order of Corpus::Form::paths
#   U+E200 + n   cell n of another table of the same kind, which does not belong to the report
#   U+E400 + n   a figure of no cell of the form
# The cells that may be read follow from the figures and blanks filled in, and from the words of `says`:
#   unit=元       the amount is in that unit; unit=none: the text contradicts itself, so the amount is not a number
#   twins=own     the first table belongs to the report; twins=neither: nothing decides
#   escaped       signs are escaped, as in Markdown
#   heads         a head says something that no other line does: without it the figures cannot be named
package Corpus::Kinds;

use utf8;
use strict;
use warnings;

use Corpus::Figures;
use Corpus::Form;
use Corpus::Layout;
use Corpus::Noise;
use Corpus::Report;
use Corpus::Table;

my ($OWN, $OTHER, $FOREIGN) = (0xE000, 0xE200, 0xE400);

sub _pick    { my ($s, @from) = @_; return $from[ $s->{draw}->between(0, $#from) ] }
sub _chance  { my ($s, $percent) = @_; return $s->{draw}->between(1, 100) <= $percent }
sub _label   { my ($s, %label) = @_; $s->{o}{label}{$_} = $label{$_} for keys %label }

sub _shuffled
{
	my ($s, @list) = @_;
	for my $i (reverse 1 .. $#list)
	{
		my $k = $s->{draw}->between(0, $i);
		@list[ $i, $k ] = @list[ $k, $i ];
	}
	return @list;
}

# The layouts with one row on each line, and those with one value on each line.
my @ROW_A_LINE = qw(tabgrid browser markdown pipes outerpipes spaced);
my @CELL_A_LINE = qw(stacked pipelines cellpipe blankline onecell sepline);
my @HTML = qw(html htmlword htmljson);

# --- heads ----------------------------------------------------------------------------------------------------

# Another word, or none, over the labels of part two.
sub _other_corner
{
	my ($s) = @_;
	my $word = (undef, undef, '项目', undef, '', undef, '类别')[ $s->{number} % 7 ];

	_label($s, 'd.content' => $word) if defined $word;
}

# The columns of part three in another order. Under three rows of heads the organisations stay together.
sub _other_order
{
	my ($s) = @_;
	my ($natural, @rest) = @Corpus::Form::MEASURES;
	my $total = pop @rest;

	return [ _shuffled($s, @Corpus::Form::MEASURES) ] if ($s->{o}{header} || '') eq 'flat';
	return [ map { @$_ } _shuffled($s, [$natural], [ _shuffled($s, @rest) ], [$total]) ];
}

sub _permuted
{
	my ($s) = @_;
	my $o = $s->{o};

	_other_corner($s);
	$o->{header} = 'flat' if _chance($s, 50);
	$o->{columns} = _other_order($s);
	for my $block (Corpus::Form::disclosures($s->{forms}{disclosures}))
	{
		my ($clause, $items, $measures) = @$block;
		$o->{block}{$clause} = [ _shuffled($s, @$measures) ] if @$measures > 1;
	}
	$o->{outcomes} = [ _shuffled($s, @Corpus::Form::OUTCOMES, 'total') ];
	$o->{proceedings} = 'rows' if $s->{layout} ne 'columns' && _chance($s, 25);
	if ($s->{layout} ne 'columns' && _chance($s, 40))
	{
		$o->{cases} = [ _shuffled($s, ['reconsideration'], [ _shuffled($s, @Corpus::Form::CASES[ 1, 2 ]) ]) ];
	}
	$s->{no_headings} = _chance($s, 20);
	$s->{says}{heads} = 1;
}

# A word that does not name a column of the form.
my %FOREIGN_COLUMN = (
	applications => [qw(同比 上年 去年同期 增长率 法人 个体工商户 占比 网上申请 境外人员)],
	disclosures  => [qw(上年 同比 增减幅度 占比 上年废止件数 较上年)],
	proceedings  => [qw(上年结转 同比 撤回申请 上年总计)],
);

sub _with_column
{
	my ($s, $section, @columns) = @_;
	my $at = $s->{draw}->between(0, scalar @columns);
	my $inside = $at > 0 && $at < @columns && !grep { ref $_ || /^(?:natural_person|total)$/ } @columns[ $at - 1, $at ];

	splice @columns, $at, 0, { word => _pick($s, @{ $FOREIGN_COLUMN{$section} }), inside => $inside };
	return \@columns;
}

sub _foreign_column
{
	my ($s) = @_;
	my $o = $s->{o};

	_other_corner($s);
	$o->{header} = 'flat' if _chance($s, 50);
	$o->{columns} = _with_column($s, 'applications', @Corpus::Form::MEASURES);
	for my $block (Corpus::Form::disclosures($s->{forms}{disclosures}))
	{
		my ($clause, $items, $measures) = @$block;
		$o->{block}{$clause} = _with_column($s, 'disclosures', @$measures) if _chance($s, 60);
	}
	$o->{outcomes} = _with_column($s, 'proceedings', @Corpus::Form::OUTCOMES, 'total') if _chance($s, 60);
	$o->{proceedings} = 'rows' if $s->{layout} ne 'columns' && _chance($s, 25);
	$s->{no_headings} = _chance($s, 20);
	$s->{says}{heads} = 1;
}

# The head again at a page break, sometimes with its columns in another order from there on.
sub _repeated
{
	my ($s) = @_;
	my $o = $s->{o};
	my @items = Corpus::Form::items($s->{forms}{applications});

	$o->{header} = 'flat' if _chance($s, 50);
	$o->{columns} = _other_order($s) if _chance($s, 30);
	for (1 .. $s->{draw}->between(1, 2))
	{
		my $item = _pick($s, @items[ 1 .. $#items ]);
		$o->{repeat}{$item} = _chance($s, 50) ? _other_order($s) : $o->{columns} || [@Corpus::Form::MEASURES];
	}
	$s->{says}{heads} = 1;
}

# --- rows -----------------------------------------------------------------------------------------------------

my %FOREIGN_ROW = (
	applications => [ '其中：网上申请', '上年同期新收政府信息公开申请数量', '2018年新收政府信息公开申请数量', '不予受理', '（八）转送其他机关办理',
		'申请人撤回申请', '本年未办结申请数量', '网上新收政府信息公开申请数量', '同比增减', '未予以公开', '拟结转下年度继续办理',
		'（一）予以公开（人次）', '（一）予以公开（下属单位）', '（一）予以公开（%）', '（一）待予以公开' ],
	disclosures => [qw(其他主动公开文件 行政确认 行政奖励 非行政许可 上年行政处罚 行政处罚率 网上行政许可
		行政处罚（网上） 行政许可（乡镇） 行政强制（1-6月） 规章（作废）)],
);

sub _foreign_row
{
	my ($s) = @_;
	my @items = Corpus::Form::items($s->{forms}{applications});
	my @acts = map { @{ $_->[1] } } Corpus::Form::disclosures($s->{forms}{disclosures});

	push @{ $s->{o}{foreign_rows}{ _pick($s, @items) } }, _pick($s, @{ $FOREIGN_ROW{applications} }) for 1 .. $s->{draw}->between(1, 3);
	push @{ $s->{o}{foreign_rows}{ _pick($s, @acts) } }, _pick($s, @{ $FOREIGN_ROW{disclosures} }) if _chance($s, 60);
}

# A label in two or three pieces, cut anywhere except behind its number.
sub _pieces
{
	my ($s, $label) = @_;
	my @pieces;

	return $label if length $label < 7;
	my @at = sort { $a <=> $b } map { $s->{draw}->between(4, length($label) - 2) } 1 .. (length $label > 12 && _chance($s, 50) ? 2 : 1);
	@at = $at[0] if @at > 1 && $at[1] - $at[0] < 2;
	my $from = 0;
	for my $to (@at, length $label)
	{
		push @pieces, substr $label, $from, $to - $from;
		$from = $to;
	}
	return @pieces;
}

# Labels over several lines. The values are on the first, a middle or the last of these.
sub _wrapped
{
	my ($s) = @_;

	if ($s->{layout} eq 'columns') { $s->{o}{values_on} = _pick($s, qw(first middle below)) }
	elsif (grep { $_ eq $s->{layout} } @ROW_A_LINE)
	{
		$s->{o}{values_on} = _pick($s, qw(first middle last));
		$s->{o}{pieces} = sub { return _chance($s, 50) ? _pieces($s, $_[0]) : $_[0] };
	}
	else
	{
		for my $item (Corpus::Form::items($s->{forms}{applications}))
		{
			_label($s, "a.$item" => join "\n", _pieces($s, $s->{o}{label}{"a.$item"})) if _chance($s, 40);
		}
	}
}

# Labels in a block, then as many rows of values. Sometimes a label is lost.
sub _blocks
{
	my ($s) = @_;
	my $whole = _chance($s, 30);

	$s->{o}{blocks} = sub
	{
		my @rows = @_;
		my @blocks;
		while (@rows)
		{
			my $n = $whole ? @rows : _chance($s, 40) ? 1 : $s->{draw}->between(2, 8);
			push @blocks, [ splice @rows, 0, $n ];
		}
		return @blocks;
	};
	$s->{o}{lose_label} = sub { return $_[0] > 2 && _chance($s, 20) ? $s->{draw}->between(0, $_[0] - 1) : -1 };
	$s->{o}{group_lines} = _chance($s, 50);
}

# --- units ----------------------------------------------------------------------------------------------------

sub _amount { my ($s) = @_; return $s->{forms}{disclosures} == 2021 ? 'disclosures.administrative_fees.amount' : 'disclosures.government_procurement.amount' }

sub _units
{
	my ($s) = @_;
	my $item = $s->{forms}{disclosures} == 2021 ? 'administrative_fees' : 'government_procurement';
	my $head = $s->{forms}{disclosures} == 2021 ? '本年收费金额' : '采购总金额';
	my $label = $Corpus::Form::LABEL{"d.$item"};
	my $unit = _pick($s, qw(元 元 万元 亿元));
	my $other = $unit eq '元' ? '万元' : '元';
	my $where = _pick($s, qw(head head label cell bracket both foreign contradiction cell_wins));
	my $cell = $s->{cells}{ _amount($s) };
	my %word = (head => $head, label => $label);

	_other_corner($s);

	if    ($where eq 'head')    { $word{head} = _pick($s, "$head（单位：$unit）", "$head（$unit）", "$head（单位:$unit）") }
	elsif ($where eq 'label')   { @word{qw(head label)} = ($head, "$label（$unit）") }
	elsif ($where eq 'cell')    { $cell->{token} .= $unit }
	elsif ($where eq 'bracket') { $cell->{token} .= "（$unit）" }
	elsif ($where eq 'both')    { @word{qw(head label)} = ("$head（单位：$unit）", "$label（$unit）") }
	elsif ($where eq 'foreign') { ($word{head}, $unit) = ("$head（单位：美元）", 'none') }
	elsif ($where eq 'contradiction') { (@word{qw(head label)}, $unit) = ("$head（单位：$unit）", "$label（$other）", 'none') }
	else
	{
		$word{head} = "$head（单位：$other）";
		$cell->{token} .= $unit;
	}
	_label($s, 'd.amount' => $word{head}, "d.$item" => $word{label});
	$s->{says}{unit} = $unit;
}

# --- markup ---------------------------------------------------------------------------------------------------

# Rows and columns of a page that are hidden, and rows struck out.
sub _hidden
{
	my ($s) = @_;
	my @items = Corpus::Form::items($s->{forms}{applications});

	for (1 .. $s->{draw}->between(1, 3))
	{
		my $item = _pick($s, @items);
		push @{ $s->{o}{foreign_rows}{$item} }, $s->{o}{label}{"a.$item"};
	}
	$s->{o}{foreign_look} = _pick($s, 'hidden', 'style="display:none"', 'style="display: none;"', 'style="visibility:hidden"', 'del', 's', 'strike');
}

# Markdown escapes for characters that could be Markdown.
sub _escaped
{
	my ($s) = @_;

	push @{ $s->{output} }, sub
	{
		my ($text) = @_;
		$text =~ s/(?<=\d)\.(?=\p{Han})/\\./g;
		$text =~ s/^( *)(\d+)\./$1$2\\./gm;
		$text =~ s/([*_#+~])/\\$1/g if _chance($s, 50);
		return $text;
	};
	$s->{says}{escaped} = 1;
}

# CSV of Markdown's lines: with a cell for each place. Some cells are quoted that need not be.
sub _csv
{
	my ($s, $text) = @_;
	my $separator = _pick($s, ',', ',', ';');
	my @lines = grep { !/^\|[-| ]+$/ } split /\n/, $text, -1;

	for (grep { /^\|/ } @lines)
	{
		s/^\|\s*|\s*\|$//g;
		$_ = join $separator, map { /[,;"]/ || _chance($s, 5) ? '"' . s/"/""/gr . '"' : $_ } split /\s*\|\s*/, $_, -1;
	}
	return join "\n", @lines;
}

# CSV. Bars that are not ASCII, with lines of box drawing; lines that are quoted or indented.
sub _bars
{
	my ($s) = @_;
	if ($s->{layout} eq 'markdown' && _chance($s, 60))
	{
		push @{ $s->{output} }, sub { return _csv($s, $_[0]) };
		_permuted($s) if _chance($s, 30);
		return;
	}
	my ($bar, $crossing, $line) = @{ _pick($s, [ '｜', '|', '-' ], [ '│', '┼', '─' ], [ '┃', '╋', '━' ], [ '║', '╬', '═' ], [ '|', '+', '=' ]) };
	my $before = _pick($s, '', '', '> ', '> > ', "\x{3000}\x{3000}", '    ');

	_permuted($s) if _chance($s, 30);
	push @{ $s->{output} }, sub
	{
		my ($text) = @_;
		my @lines = split /\n/, $text, -1;
		for (@lines)
		{
			if (/^[-|: ]*---[-|: ]*$/) { s/-/$line/g; s/[|:]/$crossing/g }
			else                       { s/\|/$bar/g }
			s/^/$before/ if /\S/;
		}
		return join "\n", @lines;
	};
}

# --- two tables -----------------------------------------------------------------------------------------------

my @OTHERS_CAPTION = ('2018年情况：', '附：2018年政府信息公开情况', '附件：岭东县档案馆政府信息公开情况');

sub _twins
{
	my ($s) = @_;

	$s->{twin} = _pick($s, qw(disclosures applications applications proceedings));
	$s->{caption} = _chance($s, 50) ? _pick($s, @OTHERS_CAPTION) : undef;
	$s->{says}{twins} = defined $s->{caption} ? 'own' : 'neither';
	$s->{caption} //= _pick($s, '续表', '（续）', '表二');
}

# name => [description, its layouts (all if undefined), how it changes a text]
our @KINDS = (
	[ plain     => 'the form as it is, with what real texts do to its labels', undef, sub { } ],
	[ permuted  => 'columns in another order, with their heads', undef, \&_permuted ],
	[ column    => 'a column that the form does not have', undef, \&_foreign_column ],
	[ row       => 'rows that the form does not have', undef, \&_foreign_row ],
	[ repeated  => 'heads repeated, in the same or another order', undef, \&_repeated ],
	[ wrapped   => 'labels over several lines, values on the first, a middle or the last', [ @ROW_A_LINE, 'columns', @CELL_A_LINE ], \&_wrapped ],
	[ blocks    => 'labels in a block, values in a block', [ @ROW_A_LINE, qw(blankline onecell sepline) ], \&_blocks ],
	[ units     => 'units in heads, labels and cells', undef, \&_units ],
	[ hidden    => 'rows hidden or struck out', [ qw(html htmlword) ], \&_hidden ],
	[ escaped   => 'signs escaped', [qw(markdown pipes outerpipes)], \&_escaped ],
	[ bars      => 'CSV, bars that are not ASCII, lines of box drawing, lines that are quoted or indented', [qw(markdown pipes outerpipes)], \&_bars ],
	[ twins     => 'two tables of the same kind', undef, \&_twins ],
);

# --- making a template ----------------------------------------------------------------------------------------

# Labels as in real texts, except those that would hide what a kind is about.
my @NOISES = qw(broken pages altlabels misprints short prefixes nogroups three centred);

sub _noises
{
	my ($s, $kind) = @_;
	my @may = grep { !($kind =~ /^(?:wrapped|blocks)$/ && /^(?:broken|pages|centred)$/) && !($kind eq 'units' && /^altlabels$/)
		&& !($_ eq 'three' && $s->{layout} eq 'columns')
		&& !($_ eq 'nogroups' && $s->{layout} =~ /^(?:columns|tabgrid|filled|markdown|html)/) && !($_ eq 'centred' && $s->{layout} ne 'columns') && !($_ eq 'pages' && $s->{layout} =~ /^html/) } @NOISES;

	for my $noise (grep { _chance($s, 12) } @may) { $Corpus::Noise::NOISE{$noise}[1]->($s) }
	$s->{o}{wide} = 1 if $s->{layout} =~ /^(?:pipes|pipelines|cellpipe|outerpipes)$/ && _chance($s, 30);
	$s->{o}{pads} = 1 if $s->{layout} eq 'pipes' && _chance($s, 30);
	$s->{o}{header} = _pick($s, qw(total_below empty_below flat)) if !$s->{o}{header} && _chance($s, 30);
	$s->{o}{gap} = $s->{layout} eq 'spaced' && _chance($s, 50) ? 3 : 1;
}

# The words over the columns of all tables, as printed.
sub _head_words
{
	my ($s) = @_;
	my $l = $s->{o}{label};
	my @foreign = map { ref $_ ? $_->{word} : () } map { @$_ } grep { $_ } $s->{o}{columns}, $s->{o}{outcomes}, map { $s->{o}{block}{$_} } sort keys %{ $s->{o}{block} };

	return map { s/\n/ /gr } @foreign, map { $l->{$_} } map({ "a.$_" } 'applicants', 'legal_person', @Corpus::Form::MEASURES),
		map({ "p.$_" } 'reconsideration', 'litigation', @Corpus::Form::CASES[ 1, 2 ], @Corpus::Form::OUTCOMES, 'total'),
		map { "d.$_" } 'content', map { @{ $_->[2] } } Corpus::Form::disclosures($s->{forms}{disclosures});
}

sub _elements
{
	my ($s) = @_;
	my @elements = ({ kind => 'title', section => 'preface', t => "云溪市清河县柳湾镇人民政府$s->{year}年政府信息公开工作年度报告" });
	my $heading = \%{ $Corpus::Report::HEADING{official} };
	my %only = _chance($s, 50) ? () : (_pick($s, qw(disclosures applications applications applications proceedings)) => 1);
	my $add = sub { push @elements, { section => $_[0], kind => $_[1], t => $_[2] } };

	%only = ($s->{twin} => 1) if %only && $s->{twin};
	%only = () if !$s->{any_part};
	for my $section (qw(disclosures applications proceedings))
	{
		next if %only && !$only{$section};
		my $build = \&{"Corpus::Table::$section"};
		my @tables = $build->($s->{o});

		if (($s->{twin} || '') eq $section)
		{
			my @others = $build->({ %{ $s->{o} }, cells => $s->{others} });
			push @tables, { line => $s->{caption} }, @others;
		}
		$add->($section, 'heading', $heading->{$section}) if !$s->{no_headings};
		for my $table (@tables)
		{
			if ($table->{line}) { $add->($section, 'line', $table->{line}) }
			else                { push @elements, { section => $section, kind => 'table', table => $table } }
		}
	}
	$add->('problems', 'heading', $heading->{problems});
	$add->('problems', 'line', '答复还不够规范，将改进文书。');
	return \@elements;
}

# One template of a kind: { text, words, prose, says }; prose are the lines outside the tables.
sub template
{
	my ($kind, $layout, $form, $number) = @_;
	my ($entry) = grep { $_->[0] eq $kind } @KINDS;
	my %forms = $form eq 'mixed' ? (disclosures => 2021, applications => 2019, proceedings => 2019)
		: map { $_ => $form } qw(disclosures applications proceedings);
	my (%cells, %others);
	my $foreign = $FOREIGN;
	my %label = (%Corpus::Form::LABEL, $forms{disclosures} == 2019 ? %Corpus::Form::LABEL_2019 : ());
	my $n = 0;

	for my $path (Corpus::Form::paths(\%forms))
	{
		$cells{$path}  = { token => chr $OWN + $n, value => 1, status => 'number', printed => '' };
		$others{$path} = { token => chr $OTHER + $n++ };
	}
	my %o = (label => \%label, forms => \%forms, cells => \%cells, prefix => {}, foreign => sub { return chr $foreign++ });
	my $draw = Corpus::Figures->new("$kind $layout $form $number");
	my %s = (draw => $draw, year => $draw->between(2019, 2024), layout => $layout, forms => \%forms, o => \%o, cells => \%cells,
		others => \%others, output => [], says => {}, more => {}, any_part => $number % 3, number => $number);

	$o{heading_mark} = '## ' if $layout =~ /^(?:tabgrid|markdown)$/;
	$entry->[3]->(\%s);
	_noises(\%s, $kind);
	my $doc = { elements => _elements(\%s) };
	my @words = _head_words(\%s);
	if (Corpus::Layout::half_width($layout))
	{
		my $half = sub { return $_[0] =~ tr/（），：；/(),:;/r };
		for my $element (@{ $doc->{elements} })
		{
			$element->{t} = $half->($element->{t}) if defined $element->{t};
			next unless $element->{table};
			for my $row (@{ $element->{table}{rows} })
			{
				$_->{t} = $half->($_->{t}) for @{ $row->{cells} || [] };
				for (@$row{qw(label heading)}) { $_ = $half->($_) if defined }
			}
		}
		@words = map { $half->($_) } @words;
	}
	Corpus::Layout::prepare($doc, $layout);
	my $text = Corpus::Layout::render($doc, $layout, \%o);
	$text = $_->($text) for @{ $s{output} };
	my @prose = map { split /\n/, $_->{t} } grep { !$_->{table} } @{ $doc->{elements} };
	return { text => $text, words => \@words, prose => \@prose, says => join ' ', map { $s{says}{$_} eq '1' ? $_ : "$_=$s{says}{$_}" } sort keys %{ $s{says} } };
}

# All templates, this many of each kind: { kind, layout, form, text, words, says }.
sub each_template
{
	my ($count, $visit) = @_;

	for my $entry (@KINDS)
	{
		my @layouts = layouts($entry);
		for my $k (0 .. $count - 1)
		{
			my ($layout, $form) = ($layouts[ $k % @layouts ], (2021, 2019, 2021, 2019, 'mixed')[ int($k / @layouts) % 5 ]);
			$visit->({ kind => $entry->[0], layout => $layout, form => $form, %{ template($entry->[0], $layout, $form, $k) } });
		}
	}
}

# The layouts of a kind.
sub layouts { my ($entry) = @_; return @{ $entry->[2] || [ @Corpus::Layout::LAYOUTS, 'spaced' ] } }

1;
