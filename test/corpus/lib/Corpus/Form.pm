# The two official forms: their cells, and how the form prints them.
# Independent of extension/core/forms on purpose, so that each checks the other.
package Corpus::Form;

use utf8;
use strict;
use warnings;

our @APPLICANTS = qw(natural_person business research public_welfare legal_service other_org);
our @MEASURES   = (@APPLICANTS, 'total');
our @OUTCOMES   = qw(upheld corrected other pending);
our @CASES      = qw(reconsideration litigation_direct litigation_after_reconsideration);

# Part 二: blocks of [clause, items, measures].
my %DISCLOSURES = (
	2021 => [
		[ '一', [qw(regulations normative_documents)], [qw(issued repealed in_force)] ],
		[ '五', ['administrative_licensing'], ['decisions'] ],
		[ '六', [qw(administrative_penalty administrative_coercion)], ['decisions'] ],
		[ '八', ['administrative_fees'], ['amount'] ],
	],
	2019 => [
		[ '一', [qw(regulations normative_documents)], [qw(newly_made newly_disclosed total_disclosed)] ],
		[ '五', [qw(administrative_licensing other_external_services)], [qw(previous_items change decisions)] ],
		[ '六', [qw(administrative_penalty administrative_coercion)], [qw(previous_items change decisions)] ],
		[ '八', ['administrative_fees'], [qw(previous_items change)] ],
		[ '九', ['government_procurement'], [qw(items amount)] ],
	],
);

# Part 三: [item, level, group]. Level 0 spans all label columns, 1 is a row in 三, 2 a row in a group of 三.
my @APPLICATIONS = (
	[ new_received => 0 ], [ carried_over => 0 ],
	[ granted => 1 ], [ partially_granted => 1 ],
	(map { [ "refused_$_" => 2, 'refused' ] }
		qw(state_secret by_law security third_party internal process enforcement_file inquiry)),
	(map { [ "unavailable_$_" => 2, 'unavailable' ] } qw(not_held needs_creation unclear)),
	(map { [ "not_processed_$_" => 2, 'not_processed' ] } qw(petition repeated publication excessive reissue)),
	(map { [ "other_$_" => 2, 'other' ] } qw(correction_overdue fee_overdue misc)),
	[ other => 1 ],
	[ results_total => 1 ], [ carried_forward => 0 ],
);

our %LABEL = (
	'd.content' => '信息内容',
	(map { ("d.clause.$_" => "第二十条第（$_）项") } qw(一 五 六 八 九)),
	'd.regulations' => '规章', 'd.normative_documents' => '行政规范性文件',
	'd.administrative_licensing' => '行政许可', 'd.other_external_services' => '其他对外管理服务事项',
	'd.administrative_penalty' => '行政处罚', 'd.administrative_coercion' => '行政强制',
	'd.administrative_fees' => '行政事业性收费', 'd.government_procurement' => '政府集中采购',
	'd.issued' => '本年制发件数', 'd.repealed' => '本年废止件数', 'd.in_force' => '现行有效件数',
	'd.decisions' => '本年处理决定数量', 'd.amount' => '本年收费金额（单位：万元）',
	'd.newly_made' => '本年新制作数量', 'd.newly_disclosed' => '本年新公开数量',
	'd.total_disclosed' => '对外公开总数量', 'd.previous_items' => '上一年项目数量',
	'd.change' => '本年增/减', 'd.items' => '采购项目数量',
	'a.note' => '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
	'a.applicants' => '申请人情况', 'a.legal_person' => '法人或其他组织',
	'a.natural_person' => '自然人', 'a.business' => '商业企业', 'a.research' => '科研机构',
	'a.public_welfare' => '社会公益组织', 'a.legal_service' => '法律服务机构',
	'a.other_org' => '其他', 'a.total' => '总计',
	'a.new_received' => '一、本年新收政府信息公开申请数量',
	'a.carried_over' => '二、上年结转政府信息公开申请数量',
	'a.results' => '三、本年度办理结果',
	'a.granted' => '（一）予以公开',
	'a.partially_granted' => '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
	'a.group.refused' => '（三）不予公开', 'a.group.unavailable' => '（四）无法提供',
	'a.group.not_processed' => '（五）不予处理', 'a.group.other' => '（六）其他处理',
	'a.refused_state_secret' => '属于国家秘密', 'a.refused_by_law' => '其他法律行政法规禁止公开',
	'a.refused_security' => '危及“三安全一稳定”', 'a.refused_third_party' => '保护第三方合法权益',
	'a.refused_internal' => '属于三类内部事务信息', 'a.refused_process' => '属于四类过程性信息',
	'a.refused_enforcement_file' => '属于行政执法案卷', 'a.refused_inquiry' => '属于行政查询事项',
	'a.unavailable_not_held' => '本机关不掌握相关政府信息',
	'a.unavailable_needs_creation' => '没有现成信息需要另行制作',
	'a.unavailable_unclear' => '补正后申请内容仍不明确',
	'a.not_processed_petition' => '信访举报投诉类申请', 'a.not_processed_repeated' => '重复申请',
	'a.not_processed_publication' => '要求提供公开出版物',
	'a.not_processed_excessive' => '无正当理由大量反复申请',
	'a.not_processed_reissue' => '要求行政机关确认或重新出具已获取信息',
	'a.other_correction_overdue' => '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
	'a.other_fee_overdue' => '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
	'a.other_misc' => '其他',
	'a.other' => '（六）其他处理', 'a.results_total' => '（七）总计',
	'a.carried_forward' => '四、结转下年度继续办理',
	'p.reconsideration' => '行政复议', 'p.litigation' => '行政诉讼',
	'p.litigation_direct' => '未经复议直接起诉', 'p.litigation_after_reconsideration' => '复议后起诉',
	'p.upheld' => '结果维持', 'p.corrected' => '结果纠正', 'p.other' => '其他结果',
	'p.pending' => '尚未审结', 'p.total' => '总计',
);

# Labels that are different in form 2019.
our %LABEL_2019 = (
	'd.normative_documents' => '规范性文件', 'd.decisions' => '处理决定数量', 'd.amount' => '采购总金额',
);

sub disclosures { my ($form) = @_; return @{ $DISCLOSURES{$form} } }

sub applications
{
	my ($form) = @_;
	return grep { $form == 2021 ? $_->[0] ne 'other' : $_->[0] !~ /^other_/ } @APPLICATIONS;
}

sub items   { my ($form) = @_; return map { $_->[0] } applications($form) }
sub results { my ($form) = @_; return map { $_->[0] } grep { $_->[1] && $_->[0] ne 'results_total' } applications($form) }

# The cells of a report in the order of the form. A table whose form is undefined has none.
sub paths
{
	my ($forms) = @_;
	my @paths;

	if ($forms->{disclosures})
	{
		for my $block (disclosures($forms->{disclosures}))
		{
			my ($clause, $items, $measures) = @$block;
			for my $item (@$items) { push @paths, map { "disclosures.$item.$_" } @$measures }
		}
	}
	if ($forms->{applications})
	{
		for my $item (items($forms->{applications})) { push @paths, map { "applications.$item.$_" } @MEASURES }
	}
	if ($forms->{proceedings})
	{
		for my $case (@CASES) { push @paths, map { "proceedings.$case.$_" } @OUTCOMES, 'total' }
	}
	return @paths;
}

1;
