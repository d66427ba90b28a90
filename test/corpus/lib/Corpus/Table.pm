# Builds the three tables as rows of cells with spans, like the official form.
#
# A table is { section, columns, rows }. A row is { cells } and, for item rows, { item, level, group }.
# A cell is { t => text, cs => columns spanned, rs => rows spanned, path => cell of the report }.
# Two kinds of row do not belong to the form: { page => text }, a page number between rows, and { free => 1 },
# a repeated header, which is not counted by the spans of the rows around it.
#
# In a list of columns in the options, an entry is a measure of the form or { word => head }, a
# column that the form does not have. Its figures come from $o->{foreign}.
package Corpus::Table;

use utf8;
use strict;
use warnings;

use Corpus::Form;

sub cell { my ($text, %more) = @_; return { t => $text, cs => 1, rs => 1, %more } }

# The cell of a figure. It prints its token.
sub figure { my ($o, $path, %more) = @_; return cell($o->{cells}{$path}{token}, path => $path, %more) }

# The figure of a column in a row, and the word above it.
sub _value { my ($o, $row, $column) = @_; return ref $column ? cell($o->{foreign}->()) : figure($o, "$row.$column") }
sub _head  { my ($o, $table, $column) = @_; return cell(ref $column ? $column->{word} : $o->{label}{"$table.$column"}) }

# Rows that the form does not have, behind an item and on its level.
sub _foreign_rows
{
	my ($o, $item, $columns, %more) = @_;
	my @rows;

	for my $label (@{ $o->{foreign_rows}{$item} || [] })
	{
		my @values = map { cell($o->{foreign}->()) } @$columns;
		push @rows, { kind => 'foreign', label => $label, level => 0, values => \@values, cells => [ cell($label, %more), @values ] };
	}
	return @rows;
}

sub _before
{
	my ($o, $rows, $key) = @_;
	push @$rows, { page => $o->{pages}{$key} } if $o->{pages}{$key};
}

sub disclosures
{
	my ($o) = @_;
	my $l = $o->{label};
	my $columns = $o->{wide} ? 5 : 4;
	my @rows;

	for my $block (Corpus::Form::disclosures($o->{forms}{disclosures}))
	{
		my ($clause, $items, $measures) = @$block;
		$measures = $o->{block}{$clause} if $o->{block}{$clause};
		$columns = @$measures + 1 if $columns <= @$measures;

		# The last cell of a short block spans the rest, or an empty fourth cell follows.
		my $rest = 4 - @$measures;
		my @last = $rest > 1 && !($o->{fourth} && @$measures == 2) ? (cs => $rest) : ();
		my @tail = $o->{fourth} && @$measures == 2 ? (cell('')) : ();

		push @rows, { kind => 'clause', cells => [ cell($l->{"d.clause.$clause"}, cs => $columns) ] };
		my @heads = map { _head($o, 'd', $_) } @$measures;
		%{ $heads[-1] } = (%{ $heads[-1] }, @last);
		push @rows, { kind => 'head', cells => [ cell($l->{'d.content'}), @heads, @tail ] };
		for my $item (@$items)
		{
			next if $o->{skip}{$item};
			_before($o, \@rows, $item);
			my @values = map { _value($o, "disclosures.$item", $_) } @$measures;
			%{ $values[-1] } = (%{ $values[-1] }, @last);
			@values = $o->{row}{$item}->(@values) if $o->{row}{$item};
			push @rows, { item => $item, level => 0, label => $l->{"d.$item"}, values => \@values,
				cells => [ cell($l->{"d.$item"}), @values, @tail ] };
			push @rows, _foreign_rows($o, $item, $measures);
			if ($o->{extra_row} && $item eq 'normative_documents')
			{
				my ($label, @extra) = @{ $o->{extra_row} };
				push @rows, { cells => [ map { cell($_) } $label, @extra ] };
			}
		}
	}
	return { section => 'disclosures', columns => $columns, rows => \@rows };
}

# The columns of part 三. Below a repeated header they may be in another order.
sub _columns
{
	my ($o, $item) = @_;
	return defined $item && ref $o->{repeat}{$item} ? $o->{repeat}{$item} : $o->{columns} || \@Corpus::Form::MEASURES;
}

sub _is_organisation { my ($column) = @_; return ref $column ? $column->{inside} : $column !~ /^(?:natural_person|total)$/ }

# The rows above the figures of part 三: three, or one.
sub _applications_header
{
	my ($o, $free, $columns) = @_;
	my $l = $o->{label};
	my $style = $o->{header} || 'official';

	return { kind => 'head', free => $free, columns => $columns,
		cells => [ cell($l->{'a.applicants'}, cs => 3), map { _head($o, 'a', $_) } @$columns ] } if $style eq 'flat';
	my (@second, @third);
	for my $column (@$columns)
	{
		my $word = _head($o, 'a', $column);
		if (_is_organisation($column))
		{
			if (@second && $second[-1]{organisations}) { $second[-1]{cs}++ }
			else { push @second, cell($l->{'a.legal_person'}, organisations => 1) }
			push @third, $word;
		}
		elsif ($style eq 'total_below' && $column eq 'total' && @second && $second[-1]{organisations})
		{
			$second[-1]{cs}++;
			push @third, $word;
		}
		elsif ($style eq 'empty_below')
		{
			push @second, $word;
			push @third, cell('');
		}
		else
		{
			$word->{t} = '' if $style eq 'no_natural' && $column eq 'natural_person';
			push @second, { %$word, rs => 2 };
		}
	}
	return (
		{ kind => 'head', free => $free, columns => $columns, cells => [ cell($l->{'a.note'}, cs => 3, rs => 3), cell($l->{'a.applicants'}, cs => scalar @$columns) ] },
		{ kind => 'head', free => $free, cells => \@second },
		{ kind => 'head', free => $free, cells => \@third });
}

sub applications
{
	my ($o) = @_;
	my $l = $o->{label};
	my @form = Corpus::Form::applications($o->{forms}{applications});
	my @items = grep { !$o->{skip}{ $_->[0] } } @form;
	my (@rows, %counted, %shown);
	my %number = map { $_->[0] => ++$counted{ $_->[2] || '' } } @form;    # as printed, even if rows are left out
	my (%size, $results);
	my $tail = $o->{merged_tail};    # （六） and （七） are drawn as if they belonged to （五）
	my $columns = _columns($o);

	@rows = _applications_header($o, 0, $columns);
	for my $entry (@items)
	{
		my $rows = 1 + @{ $o->{foreign_rows}{ $entry->[0] } || [] };
		$size{ $entry->[2] || '' } += $rows;
		$results += $rows if $entry->[1];
	}
	$size{not_processed} += 2 if $tail;
	for my $entry (@items)
	{
		my ($item, $level, $group) = @$entry;
		$columns = _columns($o, $item) if $o->{repeat}{$item};
		my @values = map { _value($o, "applications.$item", $_) } @$columns;
		my (@labels, $label, $heading);

		@values = $o->{row}{$item}->(@values) if $o->{row}{$item};
		_before($o, \@rows, $item);
		push @rows, _applications_header($o, 1, $columns) if $o->{repeat}{$item};
		if ($level && !$shown{results}++ && !$o->{no_groups})
		{
			push @labels, cell($l->{'a.results'}, rs => $results);
		}
		if ($level == 2)
		{
			my $prefix = $o->{prefix}{$group} || sub { "$_[0]." };
			$label = $prefix->($number{$item}) . $l->{"a.$item"};
			if (!$shown{$group}++ && !$o->{no_groups})
			{
				$heading = $l->{"a.group.$group"};
				push @labels, cell($heading, rs => $size{$group});
			}
			push @labels, cell($label);
		}
		else
		{
			$label = $l->{"a.$item"};
			push @labels, cell($label, cs => ($level == 1 && $tail && $item =~ /^(?:other|results_total)$/ ? 1 : $o->{no_groups} ? 1 : 3 - $level));
		}
		push @rows, { item => $item, level => $level, label => $label, group => $group, heading => $heading,
			values => \@values, cells => [ @labels, @values ] };
		push @rows, _foreign_rows($o, $item, $columns, cs => $o->{no_groups} && $level ? 1 : 3 - $level);
	}
	return { section => 'applications', columns => 3 + @$columns, rows => \@rows };
}

sub proceedings
{
	my ($o) = @_;
	my $l = $o->{label};
	my $style = $o->{proceedings} || 'official';
	my $columns = $o->{outcomes} || [ @Corpus::Form::OUTCOMES, 'total' ];
	my $n = @$columns;
	my $words = sub { return map { _head($o, 'p', $_) } @$columns };
	my $groups = $o->{cases} || [ ['reconsideration'], [qw(litigation_direct litigation_after_reconsideration)] ];
	my %values = map { my $case = $_; $case => [ map { _value($o, "proceedings.$case", $_) } @$columns ] } @Corpus::Form::CASES;
	my (@tables, @captions, @cases, @heads);

	if ($style eq 'three')
	{
		for my $case (map { @$_ } @$groups)
		{
			my @over = map { [ cell($l->{"p.$_"}, cs => $n) ] } $case =~ /^litigation/ ? ('litigation', $case) : $case;
			push @tables, { section => 'proceedings', columns => $n, rows => [ map { { cells => $_ } } @over, [ $words->() ], $values{$case} ] };
		}
		return @tables;
	}

	if ($style eq 'rows')
	{
		my @rows = map { my $case = $_; { cells => [ cell($l->{"p.$case"}), @{ $values{$case} } ] } } map { @$_ } @$groups;
		return { section => 'proceedings', columns => $n + 1, rows => [ { cells => [ cell('类型'), $words->() ] }, @rows ] };
	}
	for my $group (@$groups)
	{
		my $alone = $group->[0] eq 'reconsideration';
		push @captions, cell($l->{ $alone ? 'p.reconsideration' : 'p.litigation' }, cs => $n * @$group);
		push @cases, $alone ? map({ { %$_, rs => 2 } } $words->()) : map { cell($l->{"p.$_"}, cs => $n) } @$group;
		push @heads, map { $words->() } 1 .. ($alone ? 0 : $style eq 'few' ? 1 : @$group);
	}
	my @row = map { @{ $values{$_} } } map { @$_ } @$groups;
	@row = (cell(join '', map { $_->{t} } @row)) if $style eq 'run';
	return { section => 'proceedings', columns => 3 * $n, words => [ map { $_->{t} } $words->() ], rows => [
		{ cells => \@captions }, { cells => \@cases }, { cells => \@heads },
		{ values => \@row, cells => \@row },
	] };
}

# Places the rows on the grid. Returns one entry for each row: { page } or { slots }, where a slot is
# { cell }, or { cover => 'column' | 'row' | 'none', first => begins the covered cell }.
sub expand
{
	my ($table) = @_;
	my @grid;
	my %busy = (0 => [], 1 => []);

	for my $row (@{ $table->{rows} })
	{
		if ($row->{page}) { push @grid, { page => $row->{page} }; next }
		my $busy  = $busy{ $row->{free} ? 1 : 0 };
		my @cells = @{ $row->{cells} };
		my @slots;

		for (my $column = 0; $column < $table->{columns} || @cells; $column++)
		{
			if ($busy->[$column] && $busy->[$column]{left} > 0)
			{
				$busy->[$column]{left}--;
				push @slots, { cover => 'row', first => $busy->[$column]{first}, of => $busy->[$column]{of} };
			}
			elsif (my $cell = shift @cells)
			{
				for my $k (0 .. $cell->{cs} - 1)
				{
					push @slots, $k ? { cover => 'column', of => $cell } : { cell => $cell };
					$busy->[ $column + $k ] = { left => $cell->{rs} - 1, first => !$k, of => $cell };
				}
				$column += $cell->{cs} - 1;
			}
			else { push @slots, { cover => 'none' } }
		}
		push @grid, { slots => \@slots, row => $row };
	}
	return \@grid;
}

1;
