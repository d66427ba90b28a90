# Tables.pm: makes the tables of forms/generate from the .def files, except those of
# words that the table reader looks up.
package Tables;

use strict;
use warnings;
use utf8;
use FindBin;

my $forms = $FindBin::Bin;
my $string = qr/"((?:[^"\\]|\\.)*)"/;

# The lines of a .def file that begin with the name of a macro.
sub lines_of {
	my ($file) = @_;
	open my $in, '<:encoding(UTF-8)', "$forms/$file" or die "$file: $!\n";
	return grep { /^GR_/ } <$in>;
}

# The arguments of each line of a macro: first those before its text, then the text.
sub texts_of {
	my ($macro, @files) = @_;
	return map { /^$macro\((.*?)$string\)/ ? [(split /,\s*/, $1), $2] : () } map { lines_of($_) } @files;
}

# Prints the numbers of an array, twenty on each line.
sub array {
	my ($declaration, @numbers) = @_;
	my $text = "\nstatic const $declaration = {\n";
	$text .= "\t" . join(', ', splice @numbers, 0, 20) . ",\n" while @numbers;
	return "$text};\n";
}

# Returns the filter of some characters, like gr_letters (wordset.h).
sub bits {
	my $bits = 0;
	$bits |= 1 << (ord($_) & 63) for @_;
	return sprintf 'UINT64_C(0x%016X)', $bits;
}

sub head {
	my ($table, @from) = @_;
	return "/* $table.inc: made by extension/core/forms/generate; edit " . join(' and ', @from) . " instead. */\n";
}

# ---- characters ----

# The folded form of each character that does not fold to itself, by code point.
sub folding {
	my %folded;
	$folded{$_} = $_ - 0xFEE0 for 0xFF01 .. 0xFF5E;
	for (keys %folded, ord 'a' .. ord 'z') {
		my $ascii = $folded{$_} // $_;
		$folded{$_} = $ascii - 32 if chr($ascii) =~ /[a-z]/;
	}
	for (lines_of('characters.def')) {
		if (/^GR_PAIR\("(.)", "(.)"\)/) {
			$folded{ord $1} = ord $2;
		}
		elsif (/^GR_VARIANT\(0x(\w+), $string\)/) {
			$folded{hex $1} = ord $2;
		}
	}
	return %folded;
}

# The classes as [class, first, last], without that of words.
sub classes {
	return sort { $a->[1] <=> $b->[1] }
		map { /^GR_CLASS\((\w+), 0x(\w+), 0x(\w+)\)/ ? [$1, hex $2, hex $3] : () } lines_of('characters.def');
}

sub characters {
	my %folded = folding();
	my $text = head('characters', 'characters.def');
	$text .= "\nconst uint16_t gr_folded[GR_PLANE] = {\n";
	for (my $c = 0; $c < 0x10000;) {
		# a run of characters that fold to themselves becomes one macro
		my ($size) = grep { $c % $_ == 0 && !grep { defined $folded{$_} } $c .. $c + $_ - 1 } 4096, 256, 16;
		if ($size) {
			$text .= sprintf "\tSAME_%d(0x%04X),\n", $size, $c;
			$c += $size;
			next;
		}
		$text .= "\t" . join(', ', map { sprintf '0x%04X', $folded{$_} // $_ } $c .. $c + 15) . ",\n";
		$c += 16;
	}
	$text .= "};\n\nconst uint8_t gr_classes[GR_PLANE] = {\n";
	my $past = 0;
	for (classes()) {
		my ($class, $first, $last) = @$_;
		die sprintf("characters.def: %04X has two classes\n", $first) if $first < $past;
		$text .= sprintf $first == $last ? "\t[0x%04X] = GR_CHAR_%3\$s,\n" : "\t[0x%04X ... 0x%04X] = GR_CHAR_%s,\n", $first, $last, $class;
		$past = $last + 1;
	}
	return "$text};\n";
}

# The characters that radicals stand for, from U+2E80 on; 0 for none.
sub radicals {
	my %radicals;
	for (lines_of('characters.def')) {
		my ($first, $text) = /^GR_RADICALS\(0x(\w+), $string\)/ or next;
		my @characters = split //, $text;
		$radicals{hex($first) + $_} = ord $characters[$_] for 0 .. $#characters;
	}
	my $text = head('radicals', 'characters.def') . "\nstatic const uint16_t radicals[RADICALS_END - RADICALS] = {\n";
	$text .= sprintf "\t[0x%04X - RADICALS] = 0x%04X,\n", $_, $radicals{$_} for sort { $a <=> $b } keys %radicals;
	return "$text};\n";
}

# ---- the catalogue ----

# Items and measures as lists of [name, table, parent], how the tables divide them,
# and the forms with their cells: slot → [kind, unit].
sub read_catalogue {
	my %c = (tables => [qw(DISCLOSURES APPLICATIONS PROCEEDINGS)]);
	for (lines_of('items.def')) {
		my ($table, $name, $parent) = /^GR_ITEM\((\w+), (\w+), (\w+),/ or die "items.def: $_";
		push @{$c{items}}, { table => $table, name => $name, parent => $parent, number => scalar @{$c{items} // []} };
	}
	for (lines_of('measures.def')) {
		my ($table, $name) = /^GR_MEASURE\((\w+), (\w+),/ or die "measures.def: $_";
		push @{$c{measures}}, { table => $table, name => $name, number => scalar @{$c{measures} // []} };
	}
	for my $table (@{$c{tables}}) {
		my @measures = grep { $_->{table} eq $table } @{$c{measures}};
		for my $item (grep { $_->{table} eq $table } @{$c{items}}) {
			for my $measure (@measures) {
				$c{slot}{$table}{$item->{name}}{$measure->{name}} = scalar @{$c{slots} // []};
				push @{$c{slots}}, { item => $item, measure => $measure, table => $table, forms => 0, kind => 'COUNT' };
			}
		}
	}
	for (map { /^GR_FORM\((\d+),/ ? $1 : () } lines_of('forms.def')) {
		my $bit = 1 << scalar @{$c{forms} // []};
		push @{$c{forms}}, $_;
		add_form(\%c, "form$_.def", $bit);
	}
	return \%c;
}

sub add_form {
	my ($c, $file, $bit) = @_;
	for (grep { !/^GR_FORM_/ } lines_of($file)) {
		if (/^GR_ROW\((\w+), (\w+),/) {
			$c->{slots}[$_]{forms} |= $bit for values %{$c->{slot}{$1}{$2} // die "$file: $_"};
			next;
		}
		my ($item, $measure, $kind, $unit) = /^GR_CELL\((\w+), (\w+), (\w+), $string,/ or die "$file: $_";
		my $slot = $c->{slots}[$c->{slot}{DISCLOSURES}{$item}{$measure} // die "$file: $_"];
		$slot->{forms} |= $bit;
		$slot->{kind} = $kind;
		$slot->{unit} = $unit if $unit ne '';
	}
}

sub catalogue {
	my $c = read_catalogue();
	my @slots = @{$c->{slots}};
	my $text = head('catalogue', 'items.def, measures.def', 'the forms');
	my %number = map { $c->{tables}[$_] => $_ } 0 .. $#{$c->{tables}};

	$text .= array('uint8_t slot_forms[GR_NSLOTS]', map { $_->{forms} } @slots);
	$text .= array('uint8_t slot_tables[GR_NSLOTS]', map { $number{$_->{table}} } @slots);
	$text .= array('uint8_t slot_items[GR_NSLOTS]', map { $_->{item}{number} } @slots);
	$text .= array('uint8_t slot_measures[GR_NSLOTS]', map { $_->{measure}{number} } @slots);
	$text .= "\nstatic const uint8_t kinds[GR_NSLOTS] = {\n";
	$text .= "\t[GR_SLOT($_->{table}, $_->{item}{name}, $_->{measure}{name})] = GR_$_->{kind},\n"
		for grep { $_->{kind} ne 'COUNT' } @slots;
	$text .= "};\n";
	my (@layouts, @starts);
	for my $set (1 .. (1 << @{$c->{forms}}) - 1) {
		my @cells = grep { $slots[$_]{forms} & $set } 0 .. $#slots;
		$text .= array("uint16_t layout_$set\[]", @cells);
		my @of_item = map { my $item = $_; scalar grep { $slots[$_]{item} == $item } @cells } @{$c->{items}};
		my $start = 0;
		$text .= array("uint8_t cells_$set\[GR_NSLOTS]", map { $_->{forms} & $set ? 1 : 0 } @slots);
		$text .= array("uint16_t row_start_$set\[GR_NITEMS + 1]", 0, map { $start += $_ } @of_item);
	}
	$text .= "\nstatic const uint16_t *const layouts[1 << GR_NFORMS] = {NULL";
	$text .= ", layout_$_" for 1 .. (1 << @{$c->{forms}}) - 1;
	$text .= "};\nstatic const uint16_t *const row_starts[1 << GR_NFORMS] = {NULL";
	$text .= ", row_start_$_" for 1 .. (1 << @{$c->{forms}}) - 1;
	$text .= "};\nstatic const uint8_t *const cells_of_forms[1 << GR_NFORMS] = {NULL";
	$text .= ", cells_$_" for 1 .. (1 << @{$c->{forms}}) - 1;
	return "$text};\n";
}

# The cells of amounts, and the unit of each.
sub amounts {
	my %unit = map { $_->[1] => $_->[0] } map { /^GR_AMOUNT_UNIT\($string, (\w+)\)/ ? [$2, $1] : () } lines_of('values.def');
	my @slots = grep { $_->{kind} eq 'AMOUNT' } @{read_catalogue()->{slots}};
	my $text = head('amounts', 'values.def', 'the forms');
	my $names = sub { "GR_SLOT($_[0]{table}, $_[0]{item}{name}, $_[0]{measure}{name})" };

	$text .= "\nconst uint16_t gr_amounts[] = {\n" . join('', map { "\t" . $names->($_) . ",\n" } @slots) . "};\n";
	$text .= "\nstatic const uint8_t form_unit[GR_NSLOTS] = {\n";
	$text .= "\t[" . $names->($_) . "] = " . ($unit{$_->{unit}} // die "no unit $_->{unit} in values.def\n") . ",\n"
		for grep { $_->{unit} } @slots;
	return "$text};\n";
}

# ---- the sums ----

# A sum: its rule, the names of its item and its measure, the slots of both sides.
sub sum {
	my ($rule, $item, $measure, $left, $right) = @_;
	my $list = sub { '{' . join(', ', @_) . '}' };
	return sprintf "\t{GR_RULE_%s, %s, %s, %d, %d, %s, %s},\n", $rule, $item, $measure, scalar @$left, scalar @$right,
		$list->(@$left), $list->(@$right);
}

# The sums of rows of a table in a set of forms: the last measure is the total.
sub row_sums {
	my ($c, $set, $table, $rule) = @_;
	my @measures = map { $_->{name} } grep { $_->{table} eq $table } @{$c->{measures}};
	my $total = pop @measures;
	my @sums;
	for my $item (map { $_->{name} } grep { $_->{table} eq $table } @{$c->{items}}) {
		my $slots = $c->{slot}{$table}{$item};
		next unless $c->{slots}[$slots->{$total}]{forms} & $set;
		push @sums, sum($rule, "GR_ITEM_${table}_$item", "GR_MEASURE_${table}_$total", [@$slots{@measures}], [$slots->{$total}]);
	}
	return @sums;
}

# The sums of a set of forms: [those of part three], [those of part four].
sub sums_of {
	my ($c, $set) = @_;
	my $rows = $c->{slot}{APPLICATIONS};
	my @measures = map { $_->{name} } grep { $_->{table} eq 'APPLICATIONS' } @{$c->{measures}};
	my @results = map { $_->{name} }
		grep { $_->{table} eq 'APPLICATIONS' && $_->{parent} ne 'none' && $_->{name} ne 'results_total' } @{$c->{items}};
	my @sums;
	for my $m (@measures) {
		push @sums, sum('applications_balance', -1, "GR_MEASURE_APPLICATIONS_$m",
			[map { $rows->{$_}{$m} } qw(new_received carried_over)], [map { $rows->{$_}{$m} } qw(results_total carried_forward)]);
	}
	for my $m (@measures) {
		push @sums, sum('applications_results', 'GR_ITEM_APPLICATIONS_results_total', "GR_MEASURE_APPLICATIONS_$m",
			[grep { $c->{slots}[$_]{forms} & $set } map { $rows->{$_}{$m} } @results], [$rows->{results_total}{$m}]);
	}
	push @sums, row_sums($c, $set, 'APPLICATIONS', 'applications_applicants');
	return [@sums], [row_sums($c, $set, 'PROCEEDINGS', 'proceedings_outcomes')];
}

# The result rows are those whose item has a group in items.def.  Their total is results_total.
sub sums {
	my $c = read_catalogue();
	my $text = head('sums', 'items.def', 'the forms') . "\nstatic const gr_sum sums[] = {\n";
	my $n = 0;
	my @ranges;
	for my $set (1 .. (1 << @{$c->{forms}}) - 1) {
		my ($applications, $proceedings) = sums_of($c, $set);
		$text .= join '', "\t/* forms $set */\n", @$applications, @$proceedings;
		push @ranges, sprintf "\t[%d] = {{0, 0}, {%d, %d}, {%d, %d}},\n", $set, $n, scalar @$applications,
			$n + @$applications, scalar @$proceedings;
		$n += @$applications + @$proceedings;
	}
	$text .= "};\n\n/* Where the sums of each table begin, and how many they are. */\n";
	return $text . "static const uint16_t ranges[1 << GR_NFORMS][GR_NTABLES][2] = {\n" . join('', @ranges) . "};\n";
}

# ---- words of facts/ ----

# The lists of words of facts/, each made of the lines of some macros.
my %lists = (
	map({ $_ => [$_] } qw(TITLE_END TITLE_WORD BY_END NO_ORGAN SELF NO_NAME NO_NAME_END OFFICE SEAL LEAD STRANGER TAIL NOTICE
		CUT NO_VERB DATE_NOTE FORWARD BACKING LINK LINK_LIST LINK_END FURNITURE FOOTER PUBLISHER WRITTEN NOT_WRITTEN PERIOD_SUBJECT
		NOT_PERIOD DATED_WORD BACKGROUND_HEAD BACKGROUND_END BACKGROUND_TAIL PLANNED CONTACT NOT_CONTACT NOT_WEBSITE CONTACT_END NO_ADDRESS PHONE_UNIT PHONE_VERB HOUSE_MARK)),
	ORGAN => [qw(ORGAN_END ORGAN_TAIL)],
	PERIOD => [qw(PERIOD PERIOD_MAYBE)],
);
# The meaning of the words of some lists: a contact, or the rank of a date.
my %meaning = (CONTACT => sub { "GR_$_[0]" }, DATED_WORD => sub { $_[0] });

sub words_of {
	return map { $_->[-1] } map { texts_of("GR_$_", 'words.def', 'facts.def') } @_;
}

# The words of a list and what they mean, by their first characters, the longest first.
sub list_words {
	my ($list) = @_;
	my @words;
	for my $macro (@{$lists{$list}}) {
		my $meaning = $meaning{$list} // sub { $macro eq 'PERIOD' ? 1 : 0 };
		push @words, map { [$_->[-1], $meaning->($_->[0])] } texts_of("GR_$macro", 'words.def', 'facts.def');
	}
	return sort { substr($a->[0], 0, 1) cmp substr($b->[0], 0, 1) || length $b->[0] <=> length $a->[0] } @words;
}

sub lists {
	my @names = sort keys %lists;
	die "facts/ has too many lists for a bit each\n" if @names > 64;
	my %bits = map { $_ => [(0) x 256] } qw(firsts seconds lasts alone);
	my ($words, @starts) = '';
	my $n = 0;
	for my $list (0 .. $#names) {
		push @starts, $n;
		for (list_words($names[$list])) {
			my ($word, $meaning) = @$_;
			$words .= "\tGR_WORD_OF(\"$word\", $meaning),\n";
			$bits{firsts}[ord($word) & 255] |= 1 << $list;
			$bits{lasts}[ord(substr $word, -1) & 255] |= 1 << $list;
			$bits{length $word > 1 ? 'seconds' : 'alone'}[ord(substr $word, length $word > 1) & 255] |= 1 << $list;
			$n++;
		}
	}
	my $table = sub {
		return array("uint64_t gr_list_$_[0]\[256]", map { $_ ? sprintf 'UINT64_C(0x%X)', $_ : 0 } @{$bits{$_[0]}}) =~ s/static //r;
	};
	return head('lists', 'words.def', 'facts.def') . "\n#ifndef GR_LIST_WORDS\n/* The lists of words of facts/. */\ntypedef enum gr_list\n{\n" .
		join('', map { "\tGR_LIST_$_,\n" } @names) . "\tGR_NLISTS\n} gr_list;\n#else\n" .
		"/* The words, list by list; within a list by their first characters, the longest first. */\n" .
		"static const gr_word list_words[] = {\n$words};\n\n/* Where each list begins. */" .
		array('uint16_t list_starts[GR_NLISTS + 1]', @starts, $n) .
		"\n/* A bit for each list that has a word with a first, second or last character of this low byte, or a word of one character. */" .
		join('', map { $table->($_) } qw(firsts seconds lasts alone)) . "#endif\n";
}

# The characters with which numbers in prose begin, see gr_starts_number.
my @numerals = split //, '0123456789〇○零一二三四五六七八九十百千万两';

# Chooses characters so that each of the words has one of them: the words of one character,
# and the first character of each word that has none of the others.
sub negating {
	my %is = map { $_ => 1 } grep { length == 1 } @_;
	for my $word (grep { length > 1 } @_) {
		$is{substr $word, 0, 1} = 1 unless grep { $is{$_} } split //, $word;
	}
	return keys %is;
}

# Chooses pairs of adjacent characters so that each word of the list has one of them.  Of the
# pairs of a word, takes the one that the fewest words outside of the list have, then the one
# whose second character is the rarest, because prose/paragraph.c searches for that one.
# Returns a hash from second characters to lists of the first characters of their pairs.
sub signs {
	my ($list, $words) = @_;
	my (%others, %uses, %is, %first_of);
	my $pairs = sub { grep { /^\p{Script=Han}+$/ } map { substr $_[0], $_, 2 } 0 .. length($_[0]) - 2 };
	$uses{$_}++ for map { split // } @$words;
	$others{$_}++ for map { $pairs->($_) } @$words;
	$others{$_}-- for map { $pairs->($_) } @$list;
	for my $word (sort { length $a <=> length $b || $a cmp $b } @$list) {
		my @pairs = $pairs->($word) or die "prose.def: $word has no pair of characters\n";
		next if grep { $is{$_} } @pairs;
		my ($best) = sort { $others{$a} <=> $others{$b} || $uses{substr $a, 1} <=> $uses{substr $b, 1} || $a cmp $b } @pairs;
		$is{$best} = 1;
		push @{$first_of{substr $best, 1}}, substr $best, 0, 1;
	}
	return %first_of;
}

# What begins with each character, and the words of prose.def by their number in
# prose/lexicon.c: by their first character, the longest first.
sub prose {
	my %folded = folding();
	my @words = map { $_->[0] } map { /^GR_COUNTER\($string,/ ? [$1] : () } lines_of('prose.def');
	my @beside_number = (1) x @words;
	my %rule_of = map { /^GR_QUANTITY\((\w+), .*, (\w+)\)/ ? ($1 => $2) : () } lines_of('prose.def');
	my (@named, @negations, @parts);
	for (texts_of('GR_TELLS', 'prose.def'), texts_of('GR_PROSE_WORD', 'prose.def')) {
		my ($role, $word) = @$_;
		push @words, $word;
		push @beside_number, $role eq 'MORE' ? 1 : 0;
		push @named, $word if ($rule_of{$role} // 'sum') ne 'sum' || $role =~ /^(?:SUBJECT|MATTER|ASK|TRANSFER|DOCUMENT|LICENCE|SANCTION|FORCE)$/;
		push @negations, $word if $role =~ /^(?:NEGATION|NOT)$/;
		push @parts, $word if $role eq 'PARTS';
	}
	my @ends = words_of('ORGAN_END');
	for (grep { $folded{ord $_} } map { split // } @words, @ends) {
		die "prose.def: $_ is not folded\n";
	}
	my %words_of;
	push @{$words_of{substr $words[$_], 0, 1}}, $_ for 0 .. $#words;
	my %first_of = signs(\@named, \@words);
	# the characters that a paragraph is searched for come first, by kind (see gr_beginning)
	my @kinds = (\@numerals, [negating(@negations)], [map { substr $_, 0, 1 } @parts],
		[map { substr $words[$_], 0, 1 } grep { $beside_number[$_] } 0 .. $#words], [keys %first_of]);
	my %kind_of;
	for my $kind (0 .. $#kinds) {
		$kind_of{$_} //= $kind for @{$kinds[$kind]};
	}
	$words_of{$_} //= [] for keys %first_of;
	my @firsts = sort { ($kind_of{$a} // @kinds) <=> ($kind_of{$b} // @kinds) || $a cmp $b } keys %words_of;
	my $nhints = grep { defined $kind_of{$_} } @firsts;
	my @counts = map { my $kind = $_; scalar grep { ($kind_of{$_} // -1) == $kind } @firsts } 0 .. $#kinds;
	die "prose.def: too many first characters of words for an array of uint8_t\n" if @firsts > 240;
	my %begins = map { $_ => 'NUMBER' } @numerals;
	$begins{$firsts[$_]} = "WORD + $_" for 0 .. $#firsts;
	for my $mark (texts_of('GR_PROSE_MARK', 'prose.def')) {
		$begins{$_} = $mark->[0] for split //, $mark->[1];
	}
	for my $class (grep { $_->[0] ne 'PUNCTUATION' } classes()) {
		$begins{chr $_} = $class->[0] for $class->[1] .. $class->[2];
	}
	my @sorted;
	my @first_entry = (0);
	for my $first (@firsts) {
		push @sorted, sort { length $words[$b] <=> length $words[$a] || $a <=> $b } @{$words_of{$first}};
		push @first_entry, scalar @sorted;
	}
	my @filters;
	for my $first (@firsts) {
		my @seconds = map { substr $words[$_], 1, 1 } grep { !$beside_number[$_] } @{$words_of{$first}};
		push @filters, (grep { $_ eq '' } @seconds) ? '~UINT64_C(0)' : bits(@seconds);
	}
	my @organ_letters = (0) x ((0x9FFF - 0x4E00) / 8 + 1);
	for (map { ord(substr $_, -1) - 0x4E00 } @ends) {
		$organ_letters[$_ >> 3] |= 1 << ($_ & 7);
	}
	return head('prose', 'prose.def', 'words.def') . "\nconst uint8_t gr_beginnings[GR_PLANE] = {\n" .
		join('', map { sprintf "\t[0x%04X] = GR_BEGINS_%s,\n", ord, $begins{$_} } sort keys %begins) . "};\n" .
		"\n" . join('', map { "_Static_assert(GR_N$_ == " . shift(@counts) . ", \"see gr_beginning\");\n" } qw(NUMERALS NEGATIONS PARTS COUNTERS SIGNS)) .
		array('uint64_t gr_second_letters[]', @filters) =~ s/static //r .
		array('uint64_t gr_sign_letters[GR_NHINTS]', map { $first_of{$_} ? bits(@{$first_of{$_}}) : 0 } @firsts[0 .. $nhints - 1]) =~ s/static //r . array('uint16_t first_entry[]', @first_entry) . array('uint16_t entries[NWORDS]', @sorted) .
		array('uint16_t second_letters[NWORDS]', map { length > 1 ? ord substr $_, 1, 1 : 0 } map { $words[$_] } @sorted) .
		array('uint16_t last_letters[NORGAN_ENDS]', map { ord substr $_, -1 } @ends) .
		array('uint8_t organ_letters[(0xA000 - 0x4E00) / 8]', @organ_letters);
}

# ---- headings ----

# The elements of a pattern: [the alternative words, whether the element is optional].
sub elements {
	my ($pattern, $sets) = @_;
	my @elements;
	while ($pattern =~ /\G(?:(?:\(([^)]*)\)|([A-Z]))(\??)|([^(A-Z]+))/g) {
		push @elements, [[split /\|/, $4 // $1 // $sets->{$2} // die "headings.def has no set $2\n"], $3 ? 1 : 0];
	}
	return @elements;
}

# Adds the states of a pattern to a graph.  A state has a hash from characters to lists of states, and
# a list of the states that are reached without a character.  Returns the first one and the last one.
sub add_pattern {
	my ($graph, @elements) = @_;
	my $new = sub { push @$graph, [{}, []]; return $#$graph };
	my $start = $new->();
	my $last = $start;
	for (@elements) {
		my ($words, $optional) = @$_;
		my $next = $new->();
		for my $word (@$words) {
			my $state = $last;
			my @letters = split //, $word;
			while (defined(my $letter = shift @letters)) {
				my $to = @letters ? $new->() : $next;
				push @{$graph->[$state][0]{$letter}}, $to;
				$state = $to;
			}
		}
		push @{$graph->[$last][1]}, $next if $optional;
		$last = $next;
	}
	return ($start, $last);
}

# The given states, and those that are reached from them without a character.
sub closure {
	my ($graph, @states) = @_;
	my %is;
	while (@states) {
		my $state = pop @states;
		push @states, @{$graph->[$state][1]} unless $is{$state}++;
	}
	return sort { $a <=> $b } keys %is;
}

# The patterns as one automaton with the fewest states: no two have the same ends and the same edges.
sub headings {
	my %sets = map { /^GR_HEADING_SET\('(\w)', $string\)/ ? ($1 => $2) : () } lines_of('headings.def');
	my @patterns = texts_of('GR_HEADING_WORDS', 'headings.def');
	my (@graph, @starts, %end_of, %of_section);
	my $officials = 0;
	for my $i (0 .. $#patterns) {
		my ($section, $strength, $pattern) = @{$patterns[$i]};
		my ($start, $end) = add_pattern(\@graph, elements($pattern, \%sets));
		push @starts, $start;
		$end_of{$end} = 1 << $i;
		$of_section{$section} |= 1 << $i;
		$officials |= 1 << $i if $strength eq 'OFFICIAL';
	}
	# Adds the state that is a set of states of the patterns.  State 0 has no edges; the start comes last.
	my @ends = my @leads = (0);
	my @edges = ([]);
	my (%number, %same, $add);
	$add = sub {
		my @set = closure(\@graph, @_);
		return $number{"@set"} //= do {
			my %to;
			my $ends = 0;
			for my $state (@set) {
				$ends |= $end_of{$state} // 0;
				push @{$to{$_}}, @{$graph[$state][0]{$_}} for keys %{$graph[$state][0]};
			}
			my @next;
			for my $letter (sort keys %to) {
				# a character is also what '.' and '#' stand for
				my @classes = $letter eq '.' ? () : ('.', $letter =~ /[0-9〇○零一二三四五六七八九]/ ? '#' : ());
				push @next, [$letter, $add->(map { @{$to{$_} // []} } $letter, @classes)];
			}
			$same{join ' ', $ends, map { @$_ } @next} //= do {
				my $leads = $ends;
				$leads |= $leads[$_->[1]] for @next;
				push @ends, $ends;
				push @leads, $leads;
				push @edges, \@next;
				$#ends;
			};
		};
	};
	my $start = $add->(@starts);
	my @firsts = (0) x 256;
	for (@{$edges[$start]}) {
		my ($letter, $state) = @$_;
		# a year, ####, begins with 2 or 二, or with 1
		$firsts[ord($_) & 255] |= $leads[$state] for $letter eq '#' ? qw(1 2 二) : $letter;
	}
	# the start becomes state 1, and so on
	my @order = (0, reverse 1 .. $start);
	my @first_edge = (0);
	push @first_edge, $first_edge[-1] + @{$edges[$_]} for @order;
	my $hex = sub { map { $_ ? sprintf '0x%X', $_ : 0 } @_ };
	my $text = head('headings', 'headings.def');
	$text .= "\n/* The edges of the states: a character, and the state behind it. */";
	$text .= array('heading_edge edges[]', map { sprintf '{0x%X, %d}', ord $_->[0], $order[$_->[1]] } map { @$_ } @edges[@order]);
	$text .= "\n/* Where the edges of each state begin. */" . array('uint16_t first_edge[]', @first_edge);
	$text .= "\n/* A bit for each pattern that ends in a state. */" . array('uint32_t ends[]', $hex->(@ends[@order]));
	$text .= "\n/* And for each that ends there or further on. */" . array('uint32_t leads[]', $hex->(@leads[@order]));
	$text .= "\n/* A bit for each pattern that may begin with a character of this low byte. */" . array('uint32_t firsts[256]', $hex->(@firsts));
	$text .= sprintf "\nstatic const uint32_t officials = 0x%X;\n", $officials;
	$text .= "\nstatic const uint32_t of_section[GR_NSECTIONS] = {\n";
	$text .= sprintf "\t[GR_SECTION_%s] = 0x%X,\n", $_, $of_section{$_} for sort keys %of_section;
	return "$text};\n";
}

1;
