/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese is written in two ways, and people type the one that their keyboard has: 乳癌檢測 is
 * 乳癌检测. Only the characters that the texts of Herald have are here. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "library/search-traditional.h"

#define CHARACTER 3 /* bytes of each */
#define PAIR (2 * CHARACTER)

/* Pairs: a traditional character and the simplified one, in the order of the first. */
/* clang-format off */
static const char pairs[] =
  "丟丢並并乾干亂乱亞亚佈布佔占併并來来侶侣係系個个們们倖幸側侧偽伪傑杰備备傳传傷伤傾倾僅仅"
  "僞伪價价儘尽優优儲储儷俪兇凶兒儿內内兩两冊册凍冻凱凯別别刪删則则剛刚劃划劇剧劑剂動动務务"
  "勞劳勢势勻匀匯汇區区協协卻却厭厌厲厉參参員员問问啓启啟启喫吃單单嗎吗嘔呕嘗尝嚇吓嚮向嚴严"
  "囑嘱國国圍围圓圆圖图團团報报場场塊块塗涂壇坛壓压壞坏壯壮壽寿夠够夢梦夾夹奧奥妳你婦妇媽妈"
  "嬰婴孃娘孫孙學学實实寧宁審审寫写寬宽寶宝將将專专尋寻對对導导層层屬属島岛嶽岳師师帳账帶带"
  "幀帧幣币幫帮幹干幾几庫库廁厕廠厂廢废廣广弔吊張张強强彈弹彙汇後后徑径從从復复徵征徹彻悶闷"
  "惡恶愛爱態态慣惯慮虑憂忧憑凭應应懞蒙懷怀懼惧戀恋戰战戶户拋抛捨舍捲卷掃扫掛挂採采換换揹背"
  "損损摺折撐撑撥拨擇择擋挡擔担據据擠挤擱搁擴扩攜携敗败數数斷断於于時时暈晕暫暂曆历書书會会"
  "東东條条棄弃業业極极構构槓杠樂乐標标樞枢樣样機机檔档檢检檯台櫃柜欄栏權权歐欧歡欢歲岁歷历"
  "歸归殘残殺杀氣气汙污決决沒没沖冲況况洩泄淨净淺浅減减測测湊凑準准溫温溼湿滅灭滷卤滿满漢汉"
  "漿浆潤润潰溃澀涩澤泽濃浓濕湿濛蒙濱滨濾滤瀉泻瀏浏灣湾為为無无煉炼煙烟煩烦熒荧熱热燒烧營营"
  "爐炉爭争爲为爺爷爾尔牀床牠它牽牵狀状猶犹獨独獲获現现瑪玛環环產产畫画異异當当疊叠瘉愈療疗"
  "癒愈癥症發发盃杯盜盗盡尽監监盤盘盧卢睏困瞞瞒矇蒙確确碼码磚砖礎础礙碍祇只禦御禮礼禿秃稜棱"
  "種种稱称積积穩稳穫获窩窝窮穷竈灶筆笔箇个節节範范篩筛簡简簽签籌筹籤签糰团紀纪約约紅红紋纹"
  "納纳純纯紙纸級级細细紹绍終终組组結结絕绝絞绞絡络給给統统絲丝經经綜综綠绿綫线維维網网綵彩"
  "緊紧緒绪線线緣缘編编緩缓練练緻致縣县縮缩總总績绩織织繞绕繪绘繫系繼继續续纍累纔才纖纤羅罗"
  "羣群義义習习聞闻聯联聰聪聲声職职聽听脈脉脫脱脹胀腦脑腫肿腳脚腸肠膚肤膠胶膽胆臟脏臨临臺台"
  "與与興兴舉举舊旧菸烟萊莱萬万葉叶著着蒐搜蓋盖薑姜薩萨藍蓝藥药蘆芦蘭兰處处虛虚號号蟲虫蠟蜡"
  "術术衛卫衝冲衹只裏里補补裝装裡里製制複复襯衬襲袭覈核見见規规視视親亲覺觉覽览觀观觸触計计"
  "討讨訓训託托記记訪访設设許许訴诉診诊註注証证評评詞词詢询試试話话該该詳详誌志認认誘诱語语"
  "誠诚誤误說说説说誰谁課课調调談谈請请論论諮咨諱讳諾诺講讲謝谢謠谣謹谨證证識识譜谱譯译議议"
  "護护讀读變变讓让貝贝負负貧贫貨货責责貴贵買买貸贷費费貼贴賀贺資资賠赔賣卖質质賬账賴赖購购"
  "賽赛贏赢跡迹蹤踪躍跃車车軟软軸轴較较載载輔辅輕轻輩辈輪轮輸输輻辐轉转辦办辭辞農农迴回這这"
  "連连週周進进遊游運运過过達达遞递遠远適适遲迟選选遺遗還还邊边郵邮鄰邻醜丑醫医醯酰釋释釐厘"
  "針针鈣钙鉑铂鉬钼銀银銷销鋼钢錄录錢钱錦锦錯错錶表鍊炼鍛锻鍵键鍾钟鎖锁鏈链鏡镜鐘钟鐵铁鑰钥"
  "鑲镶長长門门閉闭開开間间閨闺閱阅閾阈關关陰阴陽阳隊队階阶際际隨随險险隱隐隻只雙双雜杂雞鸡"
  "離离難难雲云電电霧雾靈灵靜静韓韩響响頁页頂顶項项順顺須须預预頓顿領领頭头頸颈頻频題题額额"
  "顏颜願愿類类顧顾顫颤顯显風风飯饭飲饮養养餓饿餘余餵喂馬马騎骑騰腾驅驱驗验驚惊驟骤髒脏體体"
  "髮发鬍胡鬚须鬧闹鬱郁魚鱼魯鲁鮮鲜鰲鳌鱗鳞鷄鸡鹵卤鹼碱鹽盐麗丽麥麦麯曲麵面麼么麽么黃黄點点"
  "黴霉齡龄齦龈龍龙";
/* clang-format on */

static int
compare (gconstpointer character, gconstpointer pair)
{
  return memcmp (character, pair, CHARACTER);
}

/*
 * herald_search_simplify:
 * @character: a Chinese character
 *
 * Returns: the simplified one that stands for it, or @character
 */
gunichar
herald_search_simplify (gunichar character)
{
  char text[6];
  const char *pair;

  if (g_unichar_to_utf8 (character, text) != CHARACTER)
    return character;
  pair = bsearch (text, pairs, (sizeof pairs - 1) / PAIR, PAIR, compare);
  return pair != NULL ? g_utf8_get_char (pair + CHARACTER) : character;
}
