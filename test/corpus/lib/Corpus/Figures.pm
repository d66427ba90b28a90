# Draws the figures of a report so that every sum of the form holds.
package Corpus::Figures;

use utf8;
use strict;
use warnings;

use Corpus::Form;

# Park and Miller's generator: the same numbers on every machine and every perl.
sub new
{
	my ($class, $name) = @_;
	my $seed = 7;

	$seed = ($seed * 31 + ord $_) % 2147483647 for split //, $name;
	my $self = bless { state => $seed || 1 }, $class;
	$self->next for 1 .. 5;
	return $self;
}

sub next { my ($self) = @_; return $self->{state} = $self->{state} * 16807 % 2147483647 }
sub between { my ($self, $low, $high) = @_; return $low + int($self->next / 1024) % ($high - $low + 1) }

# A number that was not drawn before in this report.
sub fresh
{
	my ($self, $low, $high) = @_;
	my $number;

	do { $number = $self->between($low, $high) } while $self->{used}{$number}++;
	return $number;
}

# Dense: all cells are positive (a change may be negative) and differ by absolute value.
sub dense
{
	my ($self, $forms) = @_;

	for (1 .. 1000)
	{
		$self->{used} = {};
		my %value;
		$self->_dense_disclosures(\%value, $forms->{disclosures}) if $forms->{disclosures};
		if (my $form = $forms->{applications})
		{
			for my $measure (@Corpus::Form::APPLICANTS)
			{
				$value{"applications.$_.$measure"} = $self->fresh(2, 899)
					for 'carried_over', Corpus::Form::results($form), 'carried_forward';
			}
		}
		if ($forms->{proceedings})
		{
			for my $case (@Corpus::Form::CASES)
			{
				$value{"proceedings.$case.$_"} = $self->fresh(2, 899) for @Corpus::Form::OUTCOMES;
			}
		}
		add_sums(\%value, $forms);

		my %seen;
		my $repeated = grep { $_ == 0 || $seen{ abs $_ }++ } values %value;
		next if $repeated;
		check(\%value, $forms);
		return \%value;
	}
	die "no dense report found";
}

sub _dense_disclosures
{
	my ($self, $value, $form) = @_;
	my %sign = (administrative_licensing => 1, other_external_services => -1, administrative_penalty => 1,
		administrative_coercion => -1, administrative_fees => -1);

	for my $block (Corpus::Form::disclosures($form))
	{
		my ($clause, $items, $measures) = @$block;
		for my $item (@$items)
		{
			for my $measure (@$measures)
			{
				my $path = "disclosures.$item.$measure";
				if    ($measure eq 'amount') { $value->{$path} = $self->fresh(1001, 9899) . '.' . $self->between(100, 998) . $self->between(1, 9) }
				elsif ($measure eq 'change') { $value->{$path} = $sign{$item} * $self->fresh(2, 99) }
				elsif ($measure =~ /^(?:in_force|total_disclosed|previous_items)$/) { $value->{$path} = $self->fresh(900, 1899) }
				else  { $value->{$path} = $self->fresh(2, 899) }
			}
		}
	}
}

# Sparse: a few cases, all other cells are zero.
sub sparse
{
	my ($self, $forms) = @_;
	my %value = map { $_ => 0 } Corpus::Form::paths($forms);

	if (my $form = $forms->{disclosures})
	{
		my $issued = $self->between(1, 4);
		if ($form == 2021)
		{
			$value{'disclosures.normative_documents.issued'}   = $issued;
			$value{'disclosures.normative_documents.in_force'} = $issued + $self->between(2, 9);
			$value{'disclosures.administrative_licensing.decisions'} = $self->between(20, 400);
		}
		else
		{
			$value{'disclosures.normative_documents.newly_made'}      = $issued;
			$value{'disclosures.normative_documents.newly_disclosed'} = $issued;
			$value{'disclosures.normative_documents.total_disclosed'} = $issued + $self->between(2, 9);
			$value{'disclosures.administrative_licensing.previous_items'} = $self->between(10, 60);
			$value{'disclosures.administrative_licensing.change'} = -$self->between(1, 5);
			$value{'disclosures.administrative_licensing.decisions'} = $self->between(20, 400);
			$value{'disclosures.government_procurement.items'}  = $self->between(1, 9);
			$value{'disclosures.government_procurement.amount'} = $self->between(10, 99) . '.' . $self->between(1, 9);
		}
	}
	if (my $form = $forms->{applications})
	{
		my @results = grep { !/^other_(?:correction|fee)/ } Corpus::Form::results($form);
		$value{'applications.granted.natural_person'} = $self->between(3, 9);
		for (1 .. 4)
		{
			my $item    = $results[ $self->between(0, $#results) ];
			my $measure = $Corpus::Form::APPLICANTS[ $self->between(0, 5) ];
			$value{"applications.$item.$measure"} += $self->between(1, 3);
		}
		$value{'applications.carried_over.natural_person'}    = $self->between(1, 2);
		$value{'applications.carried_forward.natural_person'} = $self->between(1, 3);
	}
	if ($forms->{proceedings})
	{
		$value{'proceedings.reconsideration.upheld'}   = $self->between(1, 4);
		$value{'proceedings.litigation_direct.pending'} = $self->between(1, 2);
	}
	add_sums(\%value, $forms);
	check(\%value, $forms);
	return \%value;
}

# A single number of applications by natural persons, all granted: the sums do not show its column.
sub single
{
	my ($self, $forms) = @_;
	my %value = map { $_ => 0 } Corpus::Form::paths($forms);

	$value{'applications.granted.natural_person'} = $self->between(3, 9);
	add_sums(\%value, $forms);
	check(\%value, $forms);
	return \%value;
}

# Fills in the cells that the form computes from others.
sub add_sums
{
	my ($value, $forms) = @_;

	if (my $form = $forms->{applications})
	{
		for my $measure (@Corpus::Form::APPLICANTS)
		{
			my $sum = 0;
			$sum += $value->{"applications.$_.$measure"} for Corpus::Form::results($form);
			$value->{"applications.results_total.$measure"} = $sum;
			$value->{"applications.new_received.$measure"} =
				$sum + $value->{"applications.carried_forward.$measure"} - $value->{"applications.carried_over.$measure"};
		}
		for my $item (Corpus::Form::items($form))
		{
			my $sum = 0;
			$sum += $value->{"applications.$item.$_"} for @Corpus::Form::APPLICANTS;
			$value->{"applications.$item.total"} = $sum;
		}
	}
	if ($forms->{proceedings})
	{
		for my $case (@Corpus::Form::CASES)
		{
			my $sum = 0;
			$sum += $value->{"proceedings.$case.$_"} for @Corpus::Form::OUTCOMES;
			$value->{"proceedings.$case.total"} = $sum;
		}
	}
}

# Dies unless the sums of the form hold. The balances and the results column are not computed in add_sums.
sub check
{
	my ($value, $forms) = @_;

	for my $path (Corpus::Form::paths($forms))
	{
		die "$path has no value" unless defined $value->{$path};
		die "$path is negative"  if $value->{$path} < 0 && $path !~ /\.change$/;
	}
	if (my $form = $forms->{applications})
	{
		for my $measure (@Corpus::Form::MEASURES)
		{
			my %a = map { $_ => $value->{"applications.$_.$measure"} } Corpus::Form::items($form);
			my $sum = 0;
			$sum += $a{$_} for Corpus::Form::results($form);
			die "results of $measure" unless $sum == $a{results_total};
			die "balance of $measure" unless $a{new_received} + $a{carried_over} == $a{results_total} + $a{carried_forward};
		}
	}
}

1;
