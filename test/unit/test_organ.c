/*
 * test_organ.c
 *	  Unit tests of the names of organs: level and kind, whether two of them may
 *	  be one organ, and where they stand in titles and signatures.
 */
#include "unit.h"

#include "forms/organ.h"

static gr_str
str(const char *text)
{
	return (gr_str) {text, strlen(text)};
}

/* ---- level and kind ---- */

typedef struct name_row
{
	const char *name;
	gr_organ_level level;
	gr_organ_kind kind;
} name_row;

#define IS(name, level, kind)	{name, GR_LEVEL_##level, GR_KIND_##kind}

static const name_row name_rows[] = {
	/* the last place tells the level */
	IS("江平省人民政府", HIGHER, GOVERNMENT), IS("江平市人民政府", HIGHER, GOVERNMENT), IS("江平市清河区人民政府", HIGHER, GOVERNMENT),
	IS("江平州人民政府", HIGHER, GOVERNMENT), IS("江平盟人民政府", HIGHER, GOVERNMENT), IS("江平旗人民政府", HIGHER, GOVERNMENT),
	IS("江平市云溪县人民政府", COUNTY, GOVERNMENT), IS("云溪县白石乡人民政府", TOWN, GOVERNMENT),
	IS("云溪县柳林镇人民政府", TOWN, GOVERNMENT), IS("清河区东门街道", TOWN, GOVERNMENT),
	/* the name of a place alone means its government; its first character names it */
	IS("云溪县", COUNTY, GOVERNMENT), IS("县", UNKNOWN, UNKNOWN), IS("县局", UNKNOWN, DEPARTMENT), IS("市民政局", UNKNOWN, DEPARTMENT),
	IS("", UNKNOWN, UNKNOWN), IS("云溪", UNKNOWN, UNKNOWN),
	/* the longest end tells the kind */
	IS("云溪县政府", COUNTY, GOVERNMENT), IS("云溪县人民政府办公室", COUNTY, GOVERNMENT_OFFICE), IS("江平市人民政府办公厅", HIGHER, GOVERNMENT_OFFICE),
	IS("云溪县政府办公室", COUNTY, GOVERNMENT_OFFICE), IS("江平市政府办公厅", HIGHER, GOVERNMENT_OFFICE), IS("云溪县政府办", COUNTY, GOVERNMENT_OFFICE),
	IS("云溪县民政局", COUNTY, DEPARTMENT), IS("云溪县卫生健康委员会", COUNTY, DEPARTMENT), IS("云溪县卫健委", COUNTY, DEPARTMENT),
	IS("江平省民政厅", HIGHER, DEPARTMENT), IS("云溪县信访办公室", COUNTY, DEPARTMENT), IS("云溪县公安局城关分局", COUNTY, BRANCH),
	IS("云溪县景区管理委员会", HIGHER, BRANCH), IS("云溪县景区管委会", HIGHER, BRANCH), IS("云溪县居民委员会", COUNTY, BRANCH),
	IS("云溪县村民委员会", COUNTY, BRANCH), IS("云溪县司法所", COUNTY, BRANCH), IS("云溪县防疫站", COUNTY, BRANCH),
	IS("云溪县执法队", COUNTY, BRANCH), IS("云溪县服务中心", COUNTY, BRANCH), IS("云溪县第一中学", COUNTY, UNKNOWN),
	/* the level of a zone is not known */
	IS("云溪县开发区管委会", UNKNOWN, UNKNOWN), IS("江平市高新区管委会", UNKNOWN, UNKNOWN), IS("江平市经开区税务局", UNKNOWN, UNKNOWN),
	IS("江平新区民政局", UNKNOWN, UNKNOWN), IS("江平园区民政局", UNKNOWN, UNKNOWN), IS("江平示范区民政局", UNKNOWN, UNKNOWN),
	IS("江平度假区民政局", UNKNOWN, UNKNOWN), IS("江平风景区民政局", UNKNOWN, UNKNOWN), IS("江平名胜区民政局", UNKNOWN, UNKNOWN),
	IS("江平管理区民政局", UNKNOWN, UNKNOWN), IS("江平保税区民政局", UNKNOWN, UNKNOWN), IS("江平保护区民政局", UNKNOWN, UNKNOWN),
	IS("江平试验区民政局", UNKNOWN, UNKNOWN), IS("江平功能区民政局", UNKNOWN, UNKNOWN), IS("江平集聚区民政局", UNKNOWN, UNKNOWN),
	IS("江平工业区民政局", UNKNOWN, UNKNOWN), IS("江平社区民政局", UNKNOWN, UNKNOWN), IS("江平矿区民政局", UNKNOWN, UNKNOWN),
	IS("江平林区民政局", UNKNOWN, UNKNOWN), IS("江平农场民政局", UNKNOWN, UNKNOWN), IS("江平兵团民政局", UNKNOWN, UNKNOWN),
	/* words that look like a place */
	IS("云溪县市场监督管理局", COUNTY, DEPARTMENT), IS("云溪县市域治理局", COUNTY, DEPARTMENT), IS("云溪县城市管理局", COUNTY, DEPARTMENT),
	IS("云溪县区域协作局", COUNTY, DEPARTMENT), IS("云溪县区划局", COUNTY, DEPARTMENT), IS("清河区县域经济局", HIGHER, DEPARTMENT),
	IS("清河区县级储备局", HIGHER, DEPARTMENT), IS("云溪县住房和城乡建设局", COUNTY, DEPARTMENT), IS("云溪县城镇管理局", COUNTY, DEPARTMENT),
	IS("云溪县乡村振兴局", COUNTY, DEPARTMENT), IS("云溪县乡镇企业局", COUNTY, DEPARTMENT), IS("云溪县旗帜局", COUNTY, DEPARTMENT),
	/* written otherwise */
	IS("云溪縣 人民政府", COUNTY, GOVERNMENT), IS("云 溪 县\n民政局", COUNTY, DEPARTMENT),
};

static void
test_names(void **state)
{
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(name_rows); i++)
	{
		const name_row *row = &name_rows[i];
		gr_organ	organ = gr_read_organ(str(row->name));

		if (organ.level != row->level || organ.kind != row->kind)
			unit_surprise("%s: level %d, kind %d, not %d, %d", row->name, organ.level, organ.kind, row->level, row->kind);
	}
	/* a name that may have been cut tells nothing */
	for (i = 6; i < 2 * GR_MAX_NAME; i++)
	{
		char		name[6 * GR_MAX_NAME + 1] = "云溪县";
		int			k;

		for (k = 6; k < i; k++)
			strcat(name, "甲");
		strcat(name, "民政局");
		if (gr_read_organ(str(name)).kind != (i < GR_MAX_NAME ? GR_KIND_DEPARTMENT : GR_KIND_UNKNOWN))
			unit_surprise("a name of %d characters", i);
	}
	assert_int_equal(gr_read_organ(GR_NO_STR).kind, GR_KIND_UNKNOWN);
	assert_false(gr_names_place(GR_NO_STR));
	assert_false(gr_names_place(GR_STR("民政局")));
	assert_false(gr_names_place(GR_STR("城市管理局")));
	assert_true(gr_names_place(GR_STR("清河区民政局")));
	assert_true(gr_names_place(GR_STR("江平市高新区")));
	unit_no_surprises();
}

/* ---- two names ---- */

static void
test_pairs(void **state)
{
	static const char *const same[][2] = {
		{"云溪县民政局", "云溪县民政局"}, {"云溪县教体局", "云溪县教育和体育局"}, {"云溪县", "云溪县人民政府"},
		{"云溪县人民政府办公室", "云溪县政府"}, {"柳林镇人民政府", "云溪县柳林镇"}, {"云溪縣民政局", "云溪县民政局"},
		{"东门街道办事处", "清河区东门街道"},
		/* behind these ends the names agree */
		{"云溪县人民政府办公室", "云溪县新闻局"}, {"江平市人民政府办公厅", "江平市新闻局"}, {"云溪县政府办公室", "云溪县新闻局"},
		{"云溪县人民政府", "云溪县新闻局"}, {"云溪县政府", "云溪县新闻局"}, {"云溪县办事处", "云溪县新闻局"},
		{"云溪县办公室", "云溪县新闻局"}, {"云溪县办公厅", "云溪县新闻局"},
	};
	static const char *const other[][2] = {
		{"云溪县民政局", "云溪县教育局"}, {"柳林镇人民政府", "石桥镇人民政府"}, {"云溪县体教局", "云溪县教育和体育局"},
		{"清河区民政局", "云溪县民政局"}, {"政府", "办公室"},
	};
	int			i;

	(void) state;
	for (i = 0; i < LENGTH(same); i++)
		if (!gr_may_be_one_organ(str(same[i][0]), str(same[i][1])) || !gr_may_be_one_organ(str(same[i][1]), str(same[i][0])))
			unit_surprise("%s may be %s", same[i][0], same[i][1]);
	for (i = 0; i < LENGTH(other); i++)
		if (gr_may_be_one_organ(str(other[i][0]), str(other[i][1])) || gr_may_be_one_organ(str(other[i][1]), str(other[i][0])))
			unit_surprise("%s is not %s", other[i][0], other[i][1]);
	unit_no_surprises();
}

/* ---- where they stand ---- */

typedef struct place_row
{
	const char *text;
	const char *organ;			/* "": none */
} place_row;

static void
check_places(const place_row *rows, int n, gr_str (*organ_of) (gr_str text))
{
	int			i;

	for (i = 0; i < n; i++)
	{
		gr_str		organ = organ_of(str(rows[i].text));

		if (organ.len != strlen(rows[i].organ) || (organ.len > 0 && memcmp(organ.data, rows[i].organ, organ.len) != 0))
			unit_surprise("%s: \"%.*s\", not \"%s\"", rows[i].text, (int) organ.len, organ.data ? organ.data : "",
						  rows[i].organ);
	}
	if (organ_of(GR_NO_STR).data || organ_of(GR_STR("")).data)
		unit_surprise("a text that is not there has an organ");
	unit_no_surprises();
}

static void
test_titles(void **state)
{
	static const place_row rows[] = {
		{"云溪县民政局2021年政府信息公开工作年度报告", "云溪县民政局"}, {"云溪县民政局 2021 年度报告", "云溪县民政局"},
		{"云溪县民政局二〇二一年报告", "云溪县民政局"}, {"云溪县民政局政府信息公开工作年度报告", "云溪县民政局"},
		{"2021年度 云溪县民政局政府信息公开工作年度报告", "云溪县民政局"}, {"2021云溪县民政局信息公开年度报告", "云溪县民政局"},
		{"2021年政府信息公开工作年度报告", ""}, {"云溪县民政局", ""}, {"政府信息公开", ""}, {"云溪县民政局202年", ""},
		{"云溪县民政局2021", "云溪县民政局"},
	};

	(void) state;
	check_places(rows, LENGTH(rows), gr_organ_of_title);
}

static void
test_signatures(void **state)
{
	static const place_row rows[] = {
		{"无。\n云溪县民政局\n2022年1月20日", "云溪县民政局"}, {"无。\n云溪县民政局\n\n  2022年1月20日\n\n", "云溪县民政局"},
		{"无。\n云溪县民政局 2022年1月20日", "云溪县民政局"}, {"无。\n云溪县民政局二〇二二年十二月二十日", "云溪县民政局"},
		{"无。\n云溪县民政局\n2022-1-20", "云溪县民政局"}, {"无。\n云溪县民政局\n2022.1.20", "云溪县民政局"}, {"无。\n云溪县民政局\n2022/1/20", "云溪县民政局"},
		{"无。\n云溪县民政局\n2022年 1月 20日", "云溪县民政局"}, {"无。\n云溪县民政局\n2022年1月", "云溪县民政局"},
		{"2022年1月20日", ""}, {"云溪县民政局", ""}, {"云溪县民政局\n2022年", ""}, {"云溪县民政局\n2022年1月20日公布", ""},
		/* a line or more behind the date */
		{"云溪县民政局\n2022年1月20日\n一\n二\n三\n四\n五", "云溪县民政局"}, {"云溪县民政局\n2022年1月20日\n一\n二\n三\n四\n五\n六", ""},
		/* seals */
		{"云溪县民政局（盖章）\n2022年1月20日", "云溪县民政局"}, {"云溪县民政局（公章）\n2022年1月20日", "云溪县民政局"},
		{"云溪县民政局(章)\n2022年1月20日", "云溪县民政局"}, {"云溪县民政局 （印）2022年1月20日", "云溪县民政局"},
		{"云 溪 县 民 政 局（盖 章）\n2022年1月20日", "云 溪 县 民 政 局"}, {"（盖章）\n2022年1月20日", ""},
		/* not the name of an organ */
		{"特此报告\n2022年1月20日", ""}, {"请联系云溪县民政局，\n2022年1月20日", ""}, {"云溪县民政局（代章）\n2022年1月20日", ""},
		{"会议于2022年1月20日", ""},
		{"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九局\n2022年1月20日",
			"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九局"},
		{"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十局\n2022年1月20日", ""},
	};

	(void) state;
	check_places(rows, LENGTH(rows), gr_organ_of_signature);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_signatures),
	};

	return cmocka_run_group_tests_name("organ", tests, NULL, NULL);
}
