/** Of two characters, and those of most people. */
export const surname =
  '(?:欧阳|司马|上官|诸葛|皇甫|慕容|[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧肖曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟雷钱汤尹黎乔贺赖龚高于任金江田石史武常万文方严温庄游樊柳章鲁施葛倪])';

const organization = /(?:局|办|办公室|科|处|室|中心|公司|部|委|院|所|站|队|组|会|校|厂|馆|政府|集团|基地)$/;
const surnamed = new RegExp(`^${surname}`);
/** 王会, 李站 may be called so; 项目办, 综合科 are none. */
export const isPerson = (name: string): boolean => !organization.test(name) || (name.length < 3 && surnamed.test(name));

/** 由高新区负责 names nobody. */
export const placed = /[区县市省镇乡村街路段组部门方]$/;
