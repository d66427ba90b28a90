# Noise: what real texts do to the form. Each kind changes a text while it is made:
#   draw    the numbers           cells  { path => { status, value, printed, token } }
#   o       options of Table and Layout (labels, prefixes, rows)
#   more    the dress of the prose (Corpus::Report)
#   text    filters on every string, labels and prose alike
#   output  filters on the complete text
package Corpus::Noise;

use utf8;
use strict;
use warnings;

use Corpus::Form;

sub _set
{
	my ($s, $path, $status, $token, $value, $printed) = @_;
	return unless $s->{cells}{$path};
	$s->{cells}{$path} = { status => $status, token => $token, value => $value // '', printed => $printed // '' };
}

sub _number  { my ($s, $path, $value, $token) = @_; _set($s, $path, 'number', $token, $value, $token) }
sub _missing { my ($s, @paths) = @_; _set($s, $_, 'missing', '') for @paths }
sub _row     { my ($item) = @_; return map { "applications.$item.$_" } @Corpus::Form::MEASURES }

# A number that keeps its value but prints more than itself.
sub _decorate { my ($s, $path, $before, $after) = @_; my $v = $s->{cells}{$path} && $s->{cells}{$path}{value}; _number($s, $path, $v, "$before$v$after") if defined $v }

sub _wide { my ($text) = @_; return $text =~ tr/0-9,/０-９，/r }
sub _thousands { my ($text) = @_; 1 while $text =~ s/^(\d+)(\d{3})/$1,$2/; return $text }

sub _label { my ($s, %label) = @_; $s->{o}{label}{$_} = $label{$_} for keys %label }
sub _groups { my ($s, %prefix) = @_; $s->{o}{prefix}{$_} = $prefix{$_} for keys %prefix }

our %NOISE = (
	digits => [ 'full-width digits, thousands separators in both widths', sub {
		my ($s) = @_;
		my $k = 0;
		for my $path (Corpus::Form::paths($s->{forms}))
		{
			my $cell = $s->{cells}{$path};
			my $value = $cell->{value};
			$k++;
			$cell->{token} = $value =~ /\./ ? _thousands($value)
				: abs $value >= 1000 ? ($k % 3 == 0 ? _thousands($value) : $k % 3 == 1 ? _wide(_thousands($value)) : _wide($value))
				: $k % 2 && $value > 0 ? _wide($value) : $value;
		}
	} ],
	spaces => [ 'NBSP, U+3000, zero-width characters around values, spaces in labels', sub {
		my ($s) = @_;
		my $k = 0;
		my @around = ([ "\x{A0}", '' ], [ "\x{3000}", "\x{3000}" ], [ "\x{200B}", '' ], [ ' ', "\x{A0}" ], [ '', "\x{FEFF}" ], [ '', '' ]);
		for my $path (Corpus::Form::paths($s->{forms}))
		{
			my $cell = $s->{cells}{$path};
			my ($before, $after) = @{ $around[ $k++ % @around ] };
			$cell->{token} = "$before$cell->{token}$after";
		}
		_label($s, 'a.total' => '总　计', 'd.regulations' => '规　章', 'a.other_org' => '其 他', 'p.total' => "总\x{A0}计");
	} ],
	crlf => [ 'CRLF line ends and a byte order mark', sub {
		my ($s) = @_;
		push @{ $s->{output} }, sub { return "\x{FEFF}" . $_[0] =~ s/\n/\r\n/gr };
	} ],
	broken => [ 'labels broken over lines', sub {
		my ($s) = @_;
		_label($s, 'p.upheld' => "结果\n维持", 'p.corrected' => "结果\n纠正", 'p.other' => "其他\n结果", 'p.pending' => "尚未\n审结",
			'a.business' => "商业\n企业", 'a.research' => "科研\n机构", 'a.public_welfare' => "社会公\n益组织",
			'a.group.refused' => "（三）不予\n公开", 'a.group.unavailable' => "（四）无法\n提供", 'a.group.not_processed' => "（五）\n不予\n处理",
			'd.newly_made' => "本年新\n制作数量", 'd.newly_disclosed' => "本年新\n公开数量");
	} ],
	pages => [ 'page numbers between rows and inside a label', sub {
		my ($s) = @_;
		$s->{o}{pages} = { administrative_penalty => '-3-', refused_process => '-4-', not_processed_excessive => '-6-' };
		_label($s, 'a.group.unavailable' => "（四）无\n-5-法提供") if $s->{layout} ne 'columns';
	} ],
	header => [ 'the column header of part 三 repeated at a page break', sub {
		my ($s) = @_;
		$s->{o}{repeat} = { refused_internal => 1, not_processed_petition => 1 };
	} ],
	altlabels => [ 'other wordings of the labels', sub {
		my ($s) = @_;
		_label($s, 'a.note' => '（本列表的勾稽关系：第一项加第二项之和，等于第三项加第四项之和）', 'a.new_received' => '一、本年度新收政府信息公开申请数量',
			'a.carried_forward' => '四、结转下一年度继续办理', 'a.results_total' => $s->{layout} eq 'pipes' ? '总计（7）' : '七、总计',
			'a.refused_by_law' => '法律行政法规禁止公开', 'a.unavailable_unclear' => '补正后申请内容不明确', 'a.other' => '（六）其他',
			'd.issued' => "本年($s->{year})制发件数", 'd.amount' => $s->{forms}{disclosures} == 2021 ? '本年收费金额（单位：万元，保留4位小数）' : '采购总金额');
		_label($s, "d.clause.$_" => "第二十条 第（$_）项") for qw(一 六);
	} ],
	misprints => [ '（五）不予公开, 第二十六条 and other misprints, also in headings', sub {
		my ($s) = @_;
		_label($s, 'a.group.not_processed' => '（五）不予公开', 'd.clause.六' => '第二十六条第（六）项', 'a.refused_by_law' => '其他法律行政止公开',
			'a.refused_internal' => '属于第三类内部事务信息', 'a.refused_security' => '危及三安全一稳定', 'd.in_force' => '现行有效件');
		_label($s, 'd.issued' => '本年制作数量', 'd.normative_documents' => '规范性文件') if $s->{layout} eq 'browser';
		$s->{more}{headings} = 'misprinted';
	} ],
	numbering => [ 'the tables are parts 一 二 三', sub {
		my ($s) = @_;
		$s->{more}{headings} = 'shifted';
		$s->{more}{six} = 0;
	} ],
	noheads => [ 'no headings over the tables', sub {
		my ($s) = @_;
		$s->{more}{no_heading} = { map { $_ => 1 } qw(disclosures applications proceedings) };
		$s->{more}{drop} = { problems => 1 } if $s->{layout} eq 'pipes';
		$s->{more}{note} = 0;
	} ],
	short => [ 'short labels: 逾期不补正, 逾期不缴费, 合计, 社会组织', sub {
		my ($s) = @_;
		_label($s, 'a.other_correction_overdue' => '逾期不补正', 'a.other_fee_overdue' => $s->{layout} eq 'html' ? '逾期未缴费' : '逾期不缴费',
			'a.total' => '合计', 'a.results_total' => '（七）合计', 'a.public_welfare' => $s->{layout} eq 'tabgrid' ? '公益组织' : '社会组织',
			'a.not_processed_petition' => '信访举报类申请', 'a.not_processed_reissue' => '要求行政机关确认或新出具已获取信息');
	} ],
	prefixes => [ 'row numbers as 1、 1． (1) 1.', sub {
		my ($s) = @_;
		_groups($s, refused => sub { "$_[0]、" }, unavailable => sub { _wide($_[0]) . '．' }, not_processed => sub { "($_[0])" },
			other => sub { "$_[0]．" });
	} ],
	signs => [ 'signed changes: +3, −417, 增3, 减2', sub {
		my ($s) = @_;
		my @style = ([ '+', "\x{2212}" ], [ '+', "\x{2212}" ], [ '增', '减' ], [ '增', '减' ], [ '＋', '-' ]);
		my $k = 0;
		for my $path (grep { /\.change$/ } Corpus::Form::paths($s->{forms}))
		{
			my $cell = $s->{cells}{$path};
			my ($plus, $minus) = @{ $style[ $k++ ] };
			$cell->{token} = ($cell->{value} < 0 ? $minus : $plus) . abs $cell->{value};
		}
	} ],
	amounts => [ 'amounts with a unit: 251000元, 160.5964万元', sub {
		my ($s) = @_;
		my $path = $s->{forms}{disclosures} == 2019 ? 'disclosures.government_procurement.amount' : 'disclosures.administrative_fees.amount';
		if ($s->{layout} =~ /^(?:sepline|stacked|markdown)$/) { _decorate($s, $path, '', '万元') }
		else { my $yuan = $s->{draw}->fresh(200, 900) . '000'; _number($s, $path, $yuan, "${yuan}元") }
	} ],
	remarks => [ 'values with remarks: 22（其中修订 16 件）, 12件, ? 0', sub {
		my ($s) = @_;
		my $new = $s->{forms}{disclosures} == 2021;
		my $normative = 'disclosures.normative_documents.' . ($new ? 'issued' : 'newly_made');
		_decorate($s, $normative, '', '（其中修订 1 件）');
		_number($s, 'disclosures.regulations.' . ($new ? 'repealed' : 'newly_disclosed'), 0, '? 0');
		_decorate($s, 'disclosures.administrative_licensing.decisions', '', '件');
		_decorate($s, 'applications.carried_over.natural_person', '', '件');
		_decorate($s, 'proceedings.reconsideration.upheld', '', '（含上年 1 件）');
	} ],
	marks => [ 'marks of what does not apply: - / 无 不适用 N/A —', sub {
		my ($s) = @_;
		my $new = $s->{forms}{disclosures} == 2021;
		my %mark = $new
			? ('regulations.issued' => '-', 'regulations.repealed' => '/', 'regulations.in_force' => '无',
				'administrative_licensing.decisions' => '—', 'administrative_coercion.decisions' => 'N/A', 'administrative_fees.amount' => '不适用')
			: ('regulations.newly_made' => '/', 'regulations.newly_disclosed' => '/', 'regulations.total_disclosed' => '/',
				'other_external_services.change' => '-', 'administrative_coercion.previous_items' => '无',
				'administrative_coercion.change' => '—', 'administrative_coercion.decisions' => 'N/A', 'government_procurement.amount' => '不适用');
		_set($s, "disclosures.$_", 'not_applicable', $mark{$_}, '', $mark{$_}) for keys %mark;
	} ],
	text => [ 'cells that are no number: 见附件, 3.5', sub {
		my ($s) = @_;
		my $normative = 'disclosures.normative_documents.' . ($s->{forms}{disclosures} == 2021 ? 'in_force' : 'total_disclosed');
		_set($s, $normative, 'text', '见附件', '', '见附件');
		_set($s, 'applications.partially_granted.business', 'text', '3.5', '', '3.5');
		_set($s, 'proceedings.litigation_direct.pending', 'text', '另行统计', '', '另行统计');
	} ],
	extrarow => [ 'an extra row 其他主动公开文件, notes inside labels', sub {
		my ($s) = @_;
		$s->{o}{extra_row} = [ '其他主动公开文件（以办公室名义印发的除外）', map { $s->{draw}->fresh(900, 999) } 1 .. 3 ];
		_label($s, 'd.normative_documents' => '规范性文件（名称为规定、办法、细则等的公文）', 'd.previous_items' => "上一年项目数量（指上年末的事项数）",
			'd.change' => '本年增/减（减少的填负数，如-8）');
	} ],
	trad => [ 'traditional characters, those pairs seen in real texts', sub { my ($s) = @_; push @{ $s->{text} }, \&_traditional_seen; $s->{dress} = 'traditional' } ],
	pinyin => [ 'traditional characters followed by pinyin in brackets', sub { my ($s) = @_; push @{ $s->{text} }, \&_traditional_pinyin; $s->{dress} = 'dateless' } ],
	tradfull => [ 'traditional characters throughout', sub { my ($s) = @_; push @{ $s->{text} }, \&_traditional_full; $s->{dress} = 'traditional' } ],
	blanks => [ 'blank cells: first, middle and last of a row, a whole row', sub {
		my ($s) = @_;
		my $padded = $s->{layout} =~ /^(?:pipelines|outerpipes)$/;
		my @blank = ('applications.carried_forward.total');
		push @blank, 'applications.new_received.natural_person', 'applications.granted.public_welfare',
			'disclosures.normative_documents.repealed', 'disclosures.normative_documents.newly_disclosed',
			'proceedings.litigation_direct.corrected' if $s->{layout} ne 'pipelines';
		push @blank, _row('not_processed_repeated') unless $padded;
		push @blank, 'disclosures.administrative_licensing.decisions', 'proceedings.reconsideration.upheld',
			'proceedings.litigation_after_reconsideration.total' if $s->{layout} =~ /^html/;
		_set($s, $_, 'blank', '') for @blank;
	} ],
	skiprows => [ 'rows left out', sub {
		my ($s) = @_;
		my @items = qw(partially_granted refused_inquiry not_processed_repeated);
		$s->{o}{skip} = { map { $_ => 1 } @items, 'administrative_coercion' };
		_missing($s, map({ _row($_) } @items), grep { /^disclosures\.administrative_coercion/ } Corpus::Form::paths($s->{forms}));
	} ],
	eight => [ 'a row of eight values of which the sums prove one reading', sub {
		my ($s) = @_;
		$s->{o}{row}{results_total} = sub { my @values = @_; splice @values, 3, 0, { t => '0', cs => 1, rs => 1 }; return @values };
	} ],
	shortrows => [ 'rows of two values for seven columns, unread', sub {
		my ($s) = @_;
		for my $item (qw(new_received granted results_total))
		{
			$s->{o}{row}{$item} = sub { return map { { t => $_->{t}, cs => 1, rs => 1 } } @_[ 0, 6 ] };
			_hide($s, _row($item));
		}
	} ],
	dropped => [ 'all zeros of part 三 dropped: two values or none in a row, unread', sub {
		my ($s) = @_;
		for my $item (Corpus::Form::items($s->{forms}{applications}))
		{
			$s->{o}{row}{$item} = sub { return map { { t => $_->{t}, cs => 1, rs => 1 } } grep { $_->{t} ne '0' } @_ };
			_hide($s, _row($item));
		}
	} ],
	run => [ 'the digits of part 四 run together, unread', sub {
		my ($s) = @_;
		$s->{o}{proceedings} = 'run';
		my @paths = grep { /^proceedings/ } Corpus::Form::paths($s->{forms});
		my @numbers;
		do { @numbers = map { my @four = map { $s->{draw}->between(0, 29) } 1 .. 4; (@four, $four[0] + $four[1] + $four[2] + $four[3]) } 1 .. 3 }
			while readings(join '', @numbers) < 2;
		$s->{cells}{$_}{token} = shift @numbers for @paths;
		_hide($s, @paths);
	} ],
	three => [ 'part 四 as three small tables', sub { my ($s) = @_; $s->{o}{proceedings} = 'three' } ],
	few => [ 'a header of part 四 with fewer than fifteen words', sub { my ($s) = @_; $s->{o}{proceedings} = 'few' } ],
	nogroups => [ 'group labels merged away: a row begins with its own label', sub { my ($s) = @_; $s->{o}{no_groups} = 1 } ],
	headerless => [ 'a header without 自然人', sub { my ($s) = @_; $s->{o}{header} = 'no_natural' } ],
	deduped => [ 'repeated lines printed once, so hardly a value is left, unread', sub {
		my ($s) = @_;
		_hide($s, Corpus::Form::paths($s->{forms}));
		push @{ $s->{output} }, sub { my %seen; return join '', grep { !$seen{$_}++ } split /^/, $_[0] };
	} ],
	brokenpipe => [ 'rows broken before their last pipe', sub { my ($s) = @_; $s->{o}{broken_pipe} = 1 } ],
	clipped => [ 'labels cut short: 本年新 twice, 本年增/', sub { my ($s) = @_; _label($s, 'd.newly_made' => '本年新', 'd.newly_disclosed' => '本年新', 'd.change' => '本年增/') } ],
	centred => [ 'values beside the middle of a wrapped label', sub { my ($s) = @_; $s->{o}{centred} = 1 } ],
	notable => [ 'a table, or all of them, not there', sub { my ($s) = @_; $s->{more}{note} = 0 } ],
	sparse => [ 'mostly zeros', sub { } ],
	unfilled => [ 'zeros left blank', sub {
		my ($s) = @_;
		for my $path (sort keys %{ $s->{cells} })
		{
			my $cell = $s->{cells}{$path};
			_set($s, $path, 'blank', '') if $cell->{status} eq 'number' && $cell->{token} eq '0';
		}
	} ],
);

# Cells that are printed but must not be read: the token is in the text, the expected status is missing.
sub _hide { my ($s, @paths) = @_; $s->{cells}{$_} = { status => 'missing', value => '', printed => '', token => $s->{cells}{$_}{token} } for @paths }

# The number of ways to read digits run together as fifteen numbers whose three totals hold.
sub readings
{
	my ($digits) = @_;
	my %ways = (0 => 1);

	for (1 .. 3)
	{
		my %next;
		for my $start (keys %ways)
		{
			my @states = ([ $start, 0 ]);
			for (1 .. 4)
			{
				@states = map
				{
					my ($at, $sum) = @$_;
					map { my $n = substr $digits, $at, $_; length $n == $_ && ($n eq '0' || $n !~ /^0/) ? [ $at + $_, $sum + $n ] : () } 1 .. 3;
				} @states;
			}
			for my $state (@states)
			{
				my ($at, $sum) = @$state;
				$next{ $at + length $sum } += $ways{$start} if substr($digits, $at, length $sum) eq $sum;
			}
		}
		%ways = %next;
	}
	return $ways{ length $digits } || 0;
}

# --- characters ---------------------------------------------------------------------------------------------

# Simplified and traditional characters in pairs, as in reports published on mirror sites.
my %SEEN = split //, '据據务務数數转轉发發办辦厅廳关關开開报報编編现現将將况況条條项項内內对對总總规規设設区區应應范範机機决決见見'
	. '标標题題采採细細则則样樣属屬动動单單义義签簽参參栏欄减減负負处處许許证證确確认認奖獎给給罚罰强強检檢类類业業费費购購'
	. '体體领領导導华華国國紧緊结結实實际際视視废廢额額万萬请請为為组組织織计計构構会會过過门門户戶网網态態点點财財预預资資进進';
my %ALSO = split //, '稳穩护護权權后後议議诉訴讼訟维維纠糾审審经經访訪举舉执執询詢无無没沒获獲继繼续續补補当當缴繳纳納这這统統'
	. '农農于於问問监監众眾归歸并並听聽牵牽络絡联聯个個环環阅閱训訓调調记記坚堅从從东東云雲澜瀾桥橋鹭鷺枫楓县縣乡鄉镇鎮'
	. '电電话話号號与與间間时時员員写寫书書册冊录錄围圍节節责責尽盡浏瀏览覽碍礙读讀图圖轮輪够夠';
my %PINYIN = ('区' => 'qū', '领' => 'lǐng', '导' => 'dǎo', '国' => 'guó', '关' => 'guān', '结' => 'jié', '实' => 'shí', '动' => 'dòng',
	'项' => 'xiàng', '内' => 'nèi', '发' => 'fā', '数' => 'shù', '现' => 'xiàn', '规' => 'guī', '强' => 'qiáng', '费' => 'fèi',
	'业' => 'yè', '请' => 'qǐng', '据' => 'jù', '计' => 'jì', '机' => 'jī', '构' => 'gòu', '会' => 'huì', '务' => 'wù', '网' => 'wǎng',
	'态' => 'tài', '点' => 'diǎn', '财' => 'cái', '预' => 'yù', '报' => 'bào', '对' => 'duì', '进' => 'jìn');

sub _traditional_seen { my ($text) = @_; return join '', map { $SEEN{$_} // $_ } split //, $text =~ s/制作/製作/gr }

sub _traditional_full
{
	my ($text) = @_;
	$text =~ s/制作/製作/g;
	$text =~ s/重复/重複/g;
	$text =~ s/复议/復議/g;
	$text =~ s/反复/反覆/g;
	$text =~ s/答复/答覆/g;
	return join '', map { $SEEN{$_} // $ALSO{$_} // $_ } split //, $text;
}

# The converter of the mirror left 范 and 采 unchanged and added the reading to some characters.
sub _traditional_pinyin
{
	my ($text) = @_;
	return join '', map { my $pinyin = $PINYIN{$_}; (/[范采]/ ? $_ : $SEEN{$_} // $_) . ($pinyin ? "($pinyin)" : '') } split //, $text;
}

1;
