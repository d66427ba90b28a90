# Texts that are not reports and must be refused. All are invented.
package Corpus::Others;

use utf8;
use strict;
use warnings;

use Corpus::Figures;

sub not_reports
{
	my $draw = Corpus::Figures->new('not_reports');
	my %text = (
		'empty.txt'  => '',
		'blanks.txt' => " \t\n\n\x{3000}\x{3000}\n \x{A0}\r\n\t\t\n",
	);

	$text{'numbers.txt'} = join '', map { join("\t", map { $draw->between(0, 50) } 1 .. 7) . "\n" } 1 .. 25;
	$text{'random_cjk.txt'} = join '', map { join('', map { chr 0x4E00 + $draw->between(0, 0x4FFF) } 1 .. 40) . "\n" } 1 .. 12;
	$text{'english.txt'} = <<'END';
How we count bicycles

Every spring the city engineers put rubber tubes across twelve streets and count what rolls over them for a week.
In 2021 they counted 48,120 bicycles, 1,310 cargo bicycles and, on one memorable Tuesday, a horse.

I. Overview
The total rose by 12 percent. Other vehicles were not counted.

II. Results
street      | week | weekend | total
Canal Road  | 1204 | 377     | 1581
Mill Lane   | 902  | 415     | 1317
Total       | 2106 | 792     | 2898
END
	$text{'budget.txt'} = <<'END';
榆岭区民政局2023年部门预算公开

目录
一、部门基本情况
二、收入支出预算总表
三、“三公”经费预算情况说明

一、部门基本情况
主要职能是社会救助、养老服务和基层治理。内设科室5个，在职人员23人。

二、收入支出预算总表
单位：万元
项目 | 本年预算数 | 上年预算数 | 增减 |
一般公共预算拨款收入 | 1260.45 | 1188.20 | 72.25 |
其他收入 | 12.00 | 9.50 | 2.50 |
总计 | 1272.45 | 1197.70 | 74.75 |

三、“三公”经费预算情况说明
本年安排公务用车运行费3万元，公务接待费0.5万元，与上年持平。

榆岭区民政局
2023年2月14日
END
	$text{'statistics_2008.txt'} = <<'END';
附表
政府信息公开工作统计月报表
填报单位:白鹭县某办公室 填报日期:2008年9月
序号 | 指标 | 单位 | 本月数 | 累计数 |
1 | 主动公开信息数 | 条 | 14 | 122 |
2 | 其中:网站发布数 | 条 | 9 | 80 |
3 | 收到申请数 | 条 | 1 | 6 |
4 | 其中:信函申请数 | 条 | 0 | 2 |
5 | 网上申请数 | 条 | 1 | 4 |
6 | 答复数 | 条 | 1 | 5 |
7 | 其中:同意公开答复数 | 条 | 1 | 4 |
8 | 不予公开答复数 | 条 | 0 | 1 |
9 | 行政复议数 | 件 | 0 | 0 |
10 | 行政诉讼数 | 件 | 0 | 0 |
11 | 收取费用 | 元 | 0 | 0 |
单位负责人: 填报人:
END
	$text{'news.txt'} = <<'END';
云溪市举办政府信息公开业务培训
来源：云溪融媒 时间：2022-03-11 09:20

3月10日，云溪市组织各县区、各部门联络员120余人开展政府信息公开业务培训。授课老师结合近三年的行政复议、行政诉讼案例，
讲解了收到和处理政府信息公开申请的程序，就怎样写好政府信息公开工作年度报告回答了提问。

参训人员表示，培训贴近实际，回去后将梳理本单位存在的问题，提高主动公开政府信息的质量。据了解，去年全市各单位按期公布了年度报告。

（记者 青禾）
END
	$text{'guide.txt'} = <<'END';
云溪市青石街道办事处政府信息公开指南

为方便公民、法人或其他组织查询，编制本指南。
一、公开范围
机构职能、办事流程、财政收支、应急预案等。
二、公开方式
通过门户网站和街道公示栏公开。
三、申请流程
1.填写申请表；2.当面或邮寄提交；3.自收到申请之日起20个工作日内答复。
四、受理机构
街道党政办公室，地址：云溪市青石路6号，电话：0009-8812345。
五、监督方式
认为未依法公开的，可以依法申请行政复议或者提起行政诉讼。
END
	$text{'application_form.txt'} = <<'END';
政府信息公开申请表
申请人信息	公民	姓名		证件号码	
		联系电话		邮政编码	
	法人或其他组织	名称		组织机构代码	
		法定代表人		联系人	
所需信息	内容描述	
	信息载体形式	□纸质 □电子邮件 □其他
	获取方式	□邮寄 □自行领取 □其他
申请人签名		申请时间	年 月 日
END
	$text{'other_table.txt'} = <<'END';
白鹭县2021年义务植树情况统计
单位 | 自然村 | 乔木 | 灌木 | 竹 | 其他 | 总计 |
一、枫渡镇 | 12 | 340 | 128 | 0 | 15 | 495 |
二、石桥乡 | 9 | 271 | 90 | 22 | 3 | 395 |
三、县直单位 | 0 | 155 | 0 | 0 | 0 | 155 |
（一）机关 | 0 | 90 | 0 | 0 | 0 | 90 |
（二）学校 | 0 | 65 | 0 | 0 | 0 | 65 |
其他 | 1 | 20 | 4 | 0 | 0 | 25 |
总计 | 22 | 786 | 222 | 22 | 18 | 1070 |
END
	$text{'login.html'} = <<'END';
<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>统一身份认证</title>
<style>.box { width: 320px; }</style></head>
<body><div class="box"><h2>用户登录</h2>
<form method="post" action="/login">
<table><tr><td>用户名</td><td><input name="user"></td></tr>
<tr><td>密码</td><td><input type="password" name="password"></td></tr>
<tr><td>验证码</td><td><input name="code" size="4"> 3 8 1 7</td></tr></table>
<button>登录</button> <a href="/reset">忘记密码</a></form>
<p>会话已过期，请重新登录后查看政府信息公开栏目。</p></div></body></html>
END
	$text{'weather.json'} = <<'END';
{"code":0,"city":"云溪市","year":2021,"days":[{"date":"2021-01-01","high":9,"low":-2,"text":"晴"},{"date":"2021-01-02","high":7,"low":0,"text":"多云"}],"total":{"sunny":201,"other":164}}
END
	$text{'minutes.txt'} = <<'END';
会议记录
时间：2022年1月6日 地点：三楼会议室
议题：研究政府信息公开年报编写分工。
1.综合科负责汇总数据，2.法规科核对复议和诉讼件数，3.信息中心负责排版。
会议要求1月20日前完成初稿，1月31日前向社会公布。
参加人员：7人。缺席：0人。
END
	return %text;
}

1;
