# Writes the prose around the tables, and the facts that the reader must find in it.
#
# A document is { info, elements }; an element is { section, kind, t } with kind title, heading or line,
# or { section, kind => 'table', table }. All places, people and numbers are invented.
package Corpus::Report;

use utf8;
use strict;
use warnings;

our @SECTIONS = qw(preface overview disclosures applications proceedings problems other_matters);

# [agency, its name for itself, street address]
my @AGENCIES = (
	[ '云溪市清河县柳湾镇人民政府', '我镇', '清河县柳湾镇临河路12号' ],
	[ '云溪市青石街道办事处',       '本街道', '云溪市青石路6号' ],
	[ '澜山市东屏区人民政府',       '我区', '东屏区云台大道1号' ],
	[ '清河县农业农村局',           '我局', '清河县稻香路45号' ],
	[ '澜山市水务局',               '我局', '澜山市堤东街19号' ],
	[ '白鹭县石桥乡人民政府',       '我乡', '白鹭县石桥乡集镇中街3号' ],
	[ '云溪市市场监督管理局',       '本局', '云溪市钟鼓巷27号' ],
	[ '榆岭区民政局',               '区民政局', '榆岭区松风路88号' ],
	[ '白鹭县枫渡镇',               '枫渡镇', '白鹭县枫渡镇码头路2号' ],
	[ '东屏区教育体育局',           '我局', '东屏区书院路31号' ],
);

our %HEADING = (
	official => {
		overview      => '一、总体情况',
		disclosures   => '二、主动公开政府信息情况',
		applications  => '三、收到和处理政府信息公开申请情况',
		proceedings   => '四、政府信息公开行政复议、行政诉讼情况',
		problems      => '五、存在的主要问题及改进情况',
		other_matters => '六、其他需要报告的事项',
	},
	long => {
		overview      => '一、总体情况',
		disclosures   => '二、行政机关主动公开政府信息情况',
		applications  => '三、行政机关收到和处理政府信息公开申请情况',
		proceedings   => '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
		problems      => '五、政府信息公开工作存在的主要问题及改进情况',
		other_matters => '六、其他需要报告的事项',
	},
	loose => {
		overview      => '一、{Y}年政务公开总体情况',
		disclosures   => '二、主动公开政府信息的情况',
		applications  => '三、收到和处理政府信息公开的申请情况',
		proceedings   => '四、政府信息公开行政复议和行政诉讼情况',
		problems      => '五、存在问题及改进情况',
		other_matters => '六、其他需要报告的事项',
	},
	misprinted => {
		overview      => '一、总体情况、',
		disclosures   => '二、主动公开政府政府情况',
		applications  => '三、收到和处理政府信息公开申请情况',
		proceedings   => '四、政府信息公开行政复议行政诉讼情况',
		problems      => '五、存在的主要问题及改进情况',
		other_matters => '六、其他需要报告的事项',
	},
	marked => {
		overview      => '一、总体情况',
		disclosures   => '表二：主动公开政府信息情况',
		applications  => '三、收到和处理政府信息公开申请情况',
		proceedings   => '四、政府信息公开行政复议、行政诉讼情况',
		problems      => '五、存在的主要问题及改进情况',
		other_matters => '六、其他需要报告的事项',
	},
	# The ordinals of the parts in a report that begins with its tables.
	shifted => {
		disclosures   => '一、主动公开政府信息情况',
		applications  => '二、收到和处理政府信息公开申请情况',
		proceedings   => '三、政府信息公开行政复议、行政诉讼情况',
		problems      => '四、存在的主要问题及改进情况',
		other_matters => '五、其他需要报告的事项',
	},
);

my @OPENING = (
	'{Y}年，{S}把政务公开放进日常管理，围绕群众关心的事项更新栏目内容，年初排定的公开任务按期完成。',
	'{Y}年，{S}以方便办事、便于监督为目标推进公开工作，由一名负责人牵头，各科室指定联络员分头落实。',
	'一年来，{S}对照公开清单逐项检查，补齐缺项，清理过期内容，公开的及时性比上一年有所提高。',
);
my @INITIATIVE = (
	'（一）主动公开。全年通过门户网站和公示栏发布信息{n}条，其中动态类{n1}条、财政类{n2}条、服务类{n3}条。',
	'（一）主动公开方面。编写便民手册{k}期，发布各类信息{n}条，其中网站{n1}条、公众号{n2}条、公示栏{n3}条。',
);
my @APPLICATIONS = (
	'（二）依申请公开。全年新收政府信息公开申请{new}件，上年结转{over}件，均依法登记办理。',
	'（二）依申请公开方面。{Y}年新收政府信息公开申请{new}件，上年结转{over}件，登记、审核、答复各环节留痕可查。',
);
my @APPLICATIONS_BARE = ('（二）依申请公开。受理渠道保持畅通，登记、审核、答复各环节留痕可查。');
my @MANAGEMENT = (
	'（三）信息管理。坚持先审后发，对早年文件分批清理，失效内容及时标注。',
	'（三）政府信息管理方面。修订公开目录，文件起草时同步确定公开属性，由办公室复核。',
);
my @PLATFORM = (
	'（四）平台建设。调整栏目{k}个，在办事大厅增设查阅点，方便群众现场查询。',
	'（四）平台建设方面。网站改版后检索入口更加醒目，无障碍浏览功能运行正常。',
);
my @SUPERVISION = (
	'（五）监督保障。组织业务培训{k}次，年内没有发生泄密和责任追究情形。',
	'（五）监督保障方面。把公开情况列入年度考评，每季度通报一次进度。',
);
my @PROBLEMS = (
	"一是少数科室报送材料不够及时；二是政策解读以文字为主，形式偏少。\n下一步，将健全月度提醒机制，增加图文解读，并安排联络员轮训。",
	"存在的问题：基层人员流动较快，新任联络员对公开标准掌握不牢。\n改进措施：编印工作手册，对新任人员开展一对一辅导。",
	"主要不足是栏目之间内容有交叉，群众查找不便。今后将归并栏目，改进检索，定期听取意见。",
);
my @OTHER = ('无。', '本年度没有收取信息处理费，没有其他需要说明的情况。', '无其他需要报告的事项。');

my $SIX_PARTS = '报告分六个部分，依次为总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、'
	. '政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。';

# The dress of a report: title, preface, contact, signature, page furniture, headings.
our %DRESS = (
	plain   => { title => 'one', preface => 'full', six => 1, contact => 'all', signature => 'arabic' },
	town    => { title => 'one', furniture => 'nav', preface => 'now', contact => 'phone', signature => 'arabic', note => 1 },
	index   => { title => 'one', furniture => 'index', preface => 'compiled', signature => 'chinese', headings => 'long' },
	untitled => { preface => 'compiled', contact => 'web', six => 1 },
	signed  => { preface => 'plain', signature => 'arabic' },
	twoline => { title => 'two', preface => 'full', contact => 'post', signature => 'arabic', headings => 'loose', note => 1 },
	year    => { title => 'year_first', preface => 'full', six => 1, contact => 'mail' },
	bare    => { title => 'one' },
	dateless => { preface => 'plain' },
	traditional => { title => 'one', preface => 'plain', signature => 'arabic' },
);

my @CHINESE_DIGIT = qw(〇 一 二 三 四 五 六 七 八 九);
sub _chinese { my ($n) = @_; return $n < 10 ? $CHINESE_DIGIT[$n] : $n == 10 ? '十' : $n < 20 ? '十' . $CHINESE_DIGIT[ $n - 10 ] : $CHINESE_DIGIT[ int $n / 10 ] . '十' . ($n % 10 ? $CHINESE_DIGIT[ $n % 10 ] : '') }

sub build
{
	my ($draw, %o) = @_;
	my $dress = { %{ $DRESS{ $o{dress} } }, %{ $o{more} || {} } };
	my $year  = $o{year};
	my ($agency, $self, $address) = @{ $AGENCIES[ $draw->between(0, $#AGENCIES) ] };
	my ($day, $phone, $postcode) = ($draw->between(8, 28), sprintf('0009-88%05d', $draw->between(10000, 99999)), sprintf('00%04d', $draw->between(1000, 9999)));
	my %info = (year => $year);
	my (%n, @elements);
	my $add = sub { my ($section, $kind, $text) = @_; push @elements, { section => $section, kind => $kind, t => $text } };

	$n{$_} = $draw->between(5, 60) for qw(n1 n2 n3);
	$n{n} = $n{n1} + $n{n2} + $n{n3};
	$n{k} = $draw->between(2, 6);
	($n{new}, $n{over}) = map { $o{cells}{"applications.$_.total"} } qw(new_received carried_over);
	my $counted = !grep { !$_ || $_->{status} ne 'number' || $_->{printed} ne '' } @n{qw(new over)};
	$_ = $_ ? $_->{value} : 0 for @n{qw(new over)};

	my $say = sub
	{
		my ($text) = @_;
		my %word = (Y => $year, S => $self, A => $agency, %n);
		$text =~ s/\{(\w+)\}/$word{$1}/g;
		return $text;
	};
	my $pick = sub { return $say->($_[ $draw->between(0, $#_) ]) };

	# The title and what a web page prints above it.
	my $title = !$dress->{title} ? undef : $dress->{title} eq 'year_first' ? "${year}年${agency}政府信息公开工作年度报告"
		: $agency . $year . ($draw->between(0, 1) ? '年' : '年度') . '政府信息公开工作年度报告';
	my $date = sprintf '%d-01-%02d', $year + 1, $day;
	if (($dress->{furniture} || '') eq 'nav')
	{
		$add->('preface', 'line', '登录 |  注册 |  无障碍');
		$add->('preface', 'line', '当前位置：首页 > 政务公开 > 政府信息公开年报');
		$add->('preface', 'title', $title);
		$add->('preface', 'line', "发布日期：$date  来源：本站  字体：【大 中 小】  打印  分享到：");
	}
	elsif (($dress->{furniture} || '') eq 'index')
	{
		$add->('preface', 'line', "索引号：00900880X/$year-000" . $draw->between(10, 99) . '  分类：政府信息公开年报');
		$add->('preface', 'line', "发布机构：$agency  成文日期：$date");
		$add->('preface', 'line', "名称：$title");
		$add->('preface', 'line', "文号：无  发布日期：$date");
		$add->('preface', 'line', '【打印】 【关闭】 扫码在手机上阅读');
	}
	if ($title)
	{
		my $shown = $title;
		$shown =~ s/(?=$year)/\n/ if $dress->{title} eq 'two';
		$add->('preface', 'title', $shown);
		@info{qw(title agency)} = ($title, $agency);
	}

	# Preface.
	my $preface = $dress->{preface} || '';
	if ($preface eq 'full')
	{
		$add->('preface', 'line', $say->('本报告根据《中华人民共和国政府信息公开条例》的规定编写，数据的统计期限自{Y}年1月1日起至{Y}年12月31日止。'));
	}
	elsif ($preface eq 'compiled')
	{
		$add->('preface', 'line', $say->('按照国务院办公厅关于年度报告格式的要求，本报告由{A}编制，数据统计期限为{Y}年1月1日至{Y}年12月31日。'));
		$info{agency} = $agency;
	}
	elsif ($preface eq 'now')
	{
		$add->('preface', 'line', $say->('现将{A}{Y}年度政府信息公开工作情况公布如下，统计期限为{Y}年1月1日至12月31日。'));
	}
	elsif ($preface eq 'plain')
	{
		$add->('preface', 'line', $say->('现公布{Y}年度政府信息公开工作情况，数据统计期限从{Y}年1月1日起至{Y}年12月31日止。'));
	}
	@info{qw(period_from period_to)} = ("$year-01-01", "$year-12-31") if $preface;
	$add->('preface', 'line', $SIX_PARTS) if $dress->{six};

	# Contact.
	my $contact = $dress->{contact} || '';
	if ($contact eq 'all')
	{
		@info{qw(address phone postcode email)} = ($address, $phone, $postcode, 'gongkai@qinghe.example.cn');
		$add->('preface', 'line', $say->("公众对报告内容有疑问的，请与{A}办公室联系（地址：$address，电话：$phone，邮编：$postcode，电子邮箱：$info{email}）。"));
	}
	elsif ($contact eq 'phone')
	{
		$info{phone} = $phone;
		$add->('preface', 'line', $say->("对报告内容有不明之处，请致电{A}办公室，电话：$phone。"));
	}
	elsif ($contact eq 'web')
	{
		my $wide = $phone;
		$wide =~ tr/0-9-/０-９－/;
		@info{qw(address phone website)} = ($address, $phone, 'http://www.qinghe.example.cn/gongkai/nianbao.html');
		$add->('preface', 'line', $say->("报告电子版可在门户网站（网址：$info{website}）查阅。如有疑问，请与{A}联系（地址：$address，电话：$wide）。"));
	}
	elsif ($contact eq 'post')
	{
		@info{qw(address phone postcode)} = ($address, $phone, $postcode);
		$add->('preface', 'line', $say->("联系方式：{A}办公室（地址：$address，邮编：$postcode，电话：$phone）。"));
	}
	elsif ($contact eq 'mail')
	{
		@info{qw(phone email)} = ($phone, 'gongkai@qinghe.example.cn');
		$add->('preface', 'line', "联系电话：$phone，邮箱：$info{email}。");
	}

	# The six parts.
	my $headings = $HEADING{ $dress->{headings} || 'official' };
	my %prose = (
		overview => [ $pick->(@OPENING), $pick->(@INITIATIVE), $pick->($counted ? @APPLICATIONS : @APPLICATIONS_BARE),
			$pick->(@MANAGEMENT), $pick->(@PLATFORM), $pick->(@SUPERVISION) ],
		problems      => [ split /\n/, $pick->(@PROBLEMS) ],
		other_matters => [ $pick->(@OTHER) ],
	);
	push @{ $prose{overview} }, map { $pick->(@OPENING, @MANAGEMENT, @PLATFORM, @SUPERVISION, $SIX_PARTS) } 1 .. $o{paragraphs} if $o{paragraphs};
	push @{ $prose{proceedings_after} }, '注：行政复议案件数含上年度转入的案件。' if $dress->{note} && $o{tables}{proceedings};
	for my $section (@SECTIONS[ 1 .. $#SECTIONS ])
	{
		next if $dress->{drop} && $dress->{drop}{$section};
		my $untitled = $dress->{no_heading} && $dress->{no_heading}{$section};
		$add->($section, 'heading', $say->($headings->{$section})) if $headings->{$section} && !$untitled;
		next if !$headings->{$section} && $section eq 'overview';
		$add->($section, 'line', $_) for @{ $prose{$section} || [] };
		push @elements, { section => $section, kind => 'table', table => $_ } for @{ $o{tables}{$section} || [] };
		$add->($section, 'line', $_) for @{ $prose{"${section}_after"} || [] };
	}

	# Signature.
	my $signature = $dress->{signature} || '';
	if ($signature)
	{
		my $last = $dress->{drop} && $dress->{drop}{other_matters} ? 'proceedings' : 'other_matters';
		$add->($last, 'line', $agency);
		$add->($last, 'line', $signature eq 'arabic' ? sprintf('%d年1月%d日', $year + 1, $day)
			: join('', map { $CHINESE_DIGIT[$_] } split //, $year + 1) . '年一月' . _chinese($day) . '日');
		$info{agency}  ||= $agency;
		$info{published} = $date;
	}
	return { info => \%info, elements => \@elements };
}

1;
