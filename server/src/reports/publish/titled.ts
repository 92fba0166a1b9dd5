import { isPerson, placed, surname } from './names.js';

/** What may stand right ahead of a person’s name: without a blank between words, 资金科长 names nobody. */
const lead =
  '(?:^|[^\\u4e00-\\u9fff]|由|请|经|与|和|及|向|找|让|给|跟|联系|咨询|致电|邀请|聘请|领导|中心|公司|负责人|经办人|联系人|[室局科处院部站所办委])';

/** Titles, each with what makes another word of it: 主任务, 校长期, 主管部门. */
const titles = [
  '副?(?:局|处|科|厅|部|院|校|所|站|队|组|县|市|区|镇|乡|村|董事|护士)长(?![期效度远短时途江沙治年势假线])',
  '副?主任(?!务(?!必)|医师|护师|[命何职])',
  '(?:副?书记|副?总?经理|总监|主席|老师|教授|博士|医生|律师|总?工程师|总工|同志|先生|女士|师傅|干事|专员)',
  '(?:会计(?!师事务|[室核制科准])|出纳(?!室)|秘书(?![处长科])|主管(?!部门|单位|局))',
].join('|');

/** 李局, 王总: too short to be told where what follows does not tell it. */
const short =
  '(?:局|处|总|工)(?=$|[^\\u4e00-\\u9fff]|负责|牵头|同意|批[示准]|审[批核定]|签|安排|要求|指示|汇报|主持|联系|经办|确认|已|说|介绍|参加|到场)';

const titled = new RegExp(`(${lead})(${surname}(?:(?:[\\u4e00-\\u9fff]{1,2}?)??(?:${titles})|${short}))`, 'g');
const title = new RegExp(`(?:${titles}|局|处|总|工)$`);

/** 由王主任负责, 财务科张科长 without who that is. */
export const withoutTitled = (text: string): string =>
  text.replace(titled, (whole: string, ahead: string, called: string) => {
    const name = called.replace(title, '');
    const isNamed = name.length < 2 || (isPerson(name) && !placed.test(name) && !ordinary.test(name));
    return isNamed && !words.test(whole) ? `${ahead}×××` : whole;
  });

/** Words that begin as a name does. */
export const ordinary =
  /^(?:高[级校等中新效端职考速铁标水质年层]|任[课职务何教]|文[化旅明体教物件艺字]|林[业草木]|金[融属]|方[案面式]|武[装术警]|常[务委规年]|石[油化]|江[北南东西]|马[上路]|温[泉室]|严[格重]|万[元人]|田[间园]|史[料志]|许[多可]|余[额下]|施[工救]|康[复养]|夏[季]|陆[续地]|顾[客问]|何[时处]|黄[河金]|周[边期]|雷[达电]|范[围例])/;
/** Together with what stands ahead of it, or its title. */
const words = /^(?:由于|科任|处方|和田)|(?:施|高|金|石|文)工$|何处$|高总$/;
