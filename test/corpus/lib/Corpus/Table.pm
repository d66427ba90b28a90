# Builds the three tables as rows of cells with spans, as the official form has them.
#
# A table is { section, columns, rows }. A row is { cells } and, for item rows, { item, level, group }.
# A cell is { t => text, cs => columns spanned, rs => rows spanned, path => cell of the report }.
# Two kinds of row are no part of the form: { page => text }, a page number between rows, and { free => 1 },
# a repeated header, which the spans of the rows around it pass over.
package Corpus::Table;

use utf8;
use strict;
use warnings;

use Corpus::Form;

sub cell { my ($text, %more) = @_; return { t => $text, cs => 1, rs => 1, %more } }

# The cell of a figure: what is printed is its token.
sub figure { my ($o, $path, %more) = @_; return cell($o->{cells}{$path}{token}, path => $path, %more) }

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

		# The last cell of a short block spans the rest, or an empty fourth cell follows it.
		my $rest = 4 - @$measures;
		my @last = $rest > 1 && !($o->{fourth} && @$measures == 2) ? (cs => $rest) : ();
		my @tail = $o->{fourth} && @$measures == 2 ? (cell('')) : ();

		push @rows, { kind => 'clause', cells => [ cell($l->{"d.clause.$clause"}, cs => $columns) ] };
		my @heads = map { cell($l->{"d.$_"}) } @$measures;
		%{ $heads[-1] } = (%{ $heads[-1] }, @last);
		push @rows, { kind => 'head', cells => [ cell($l->{'d.content'}), @heads, @tail ] };
		for my $item (@$items)
		{
			next if $o->{skip}{$item};
			_before($o, \@rows, $item);
			my @values = map { figure($o, "disclosures.$item.$_") } @$measures;
			%{ $values[-1] } = (%{ $values[-1] }, @last);
			@values = $o->{row}{$item}->(@values) if $o->{row}{$item};
			push @rows, { item => $item, level => 0, label => $l->{"d.$item"}, values => \@values,
				cells => [ cell($l->{"d.$item"}), @values, @tail ] };
			if ($o->{extra_row} && $item eq 'normative_documents')
			{
				my ($label, @extra) = @{ $o->{extra_row} };
				push @rows, { cells => [ map { cell($_) } $label, @extra ] };
			}
		}
	}
	return { section => 'disclosures', columns => $columns, rows => \@rows };
}

# The three rows over the figures of part 三.
sub _applications_header
{
	my ($o, $free) = @_;
	my $l = $o->{label};
	my $style = $o->{header} || 'official';
	my @organisations = map { cell($l->{"a.$_"}) } qw(business research public_welfare legal_service other_org);
	my @second = (cell($l->{'a.natural_person'}, rs => 2), cell($l->{'a.legal_person'}, cs => 5), cell($l->{'a.total'}, rs => 2));
	my @third  = @organisations;

	if ($style eq 'total_below')
	{
		@second = (cell($l->{'a.natural_person'}, rs => 2), cell($l->{'a.legal_person'}, cs => 6));
		@third  = (@organisations, cell($l->{'a.total'}));
	}
	elsif ($style eq 'empty_below')
	{
		@second = (cell($l->{'a.natural_person'}), cell($l->{'a.legal_person'}, cs => 5), cell($l->{'a.total'}));
		@third  = (cell(''), @organisations, cell(''));
	}
	elsif ($style eq 'no_natural') { $second[0]{t} = '' }
	return (
		{ kind => 'head', free => $free, cells => [ cell($l->{'a.note'}, cs => 3, rs => 3), cell($l->{'a.applicants'}, cs => 7) ] },
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
	my %number = map { $_->[0] => ++$counted{ $_->[2] || '' } } @form;    # as printed, whatever rows are left out
	my $results = grep { $_->[1] } @items;
	my %size;
	my $tail = $o->{merged_tail};    # （六） and （七） drawn as if they belonged to （五）

	@rows = _applications_header($o, 0);
	$size{ $_->[2] || '' }++ for @items;
	$size{not_processed} += 2 if $tail;
	for my $entry (@items)
	{
		my ($item, $level, $group) = @$entry;
		my @values = map { figure($o, "applications.$item.$_") } @Corpus::Form::MEASURES;
		my (@labels, $label, $heading);

		@values = $o->{row}{$item}->(@values) if $o->{row}{$item};
		_before($o, \@rows, $item);
		push @rows, _applications_header($o, 1) if $o->{repeat}{$item};
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
	}
	return { section => 'applications', columns => 10, rows => \@rows };
}

sub proceedings
{
	my ($o) = @_;
	my $l = $o->{label};
	my $style = $o->{proceedings} || 'official';
	my @words = map { $l->{"p.$_"} } @Corpus::Form::OUTCOMES, 'total';
	my %values = map { my $case = $_; $case => [ map { figure($o, "proceedings.$case.$_") } @Corpus::Form::OUTCOMES, 'total' ] } @Corpus::Form::CASES;
	my ($reconsideration, $direct, $after) = @values{@Corpus::Form::CASES};
	my @tables;

	if ($style eq 'three')
	{
		push @tables, [ [ cell($l->{'p.reconsideration'}, cs => 5) ], [ map { cell($_) } @words ], $reconsideration ];
		push @tables, [ [ cell($l->{'p.litigation'}, cs => 5) ], [ cell($l->{"p.$_"}, cs => 5) ], [ map { cell($_) } @words ], $values{$_} ]
			for @Corpus::Form::CASES[ 1, 2 ];
		return map { { section => 'proceedings', columns => 5, rows => [ map { { cells => $_ } } @$_ ] } } @tables;
	}

	my @row = (@$reconsideration, @$direct, @$after);
	my @words2 = $style eq 'few' ? @words : (@words, @words);
	@row = (cell(join '', map { $_->{t} } @row)) if $style eq 'run';
	return { section => 'proceedings', columns => 15, rows => [
		{ cells => [ cell($l->{'p.reconsideration'}, cs => 5), cell($l->{'p.litigation'}, cs => 10) ] },
		{ cells => [ (map { cell($_, rs => 2) } @words), cell($l->{'p.litigation_direct'}, cs => 5),
			cell($l->{'p.litigation_after_reconsideration'}, cs => 5) ] },
		{ cells => [ map { cell($_) } @words2 ] },
		{ values => \@row, cells => \@row },
	] };
}

# Lays the rows out on the grid. Returns one entry a row: { page } or { slots }, where a slot is
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
				push @slots, { cover => 'row', first => $busy->[$column]{first} };
			}
			elsif (my $cell = shift @cells)
			{
				for my $k (0 .. $cell->{cs} - 1)
				{
					push @slots, $k ? { cover => 'column' } : { cell => $cell };
					$busy->[ $column + $k ] = { left => $cell->{rs} - 1, first => !$k };
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
