import fc from 'fast-check';
import { type AddressArea, splitAddress } from './address.js';

/** The towns of 上尾市 in the table of postal codes. */
const TOWNS = (
  '上 南 菅谷 須ケ谷 西門前 錦町 久保 上平中央 平塚 上尾宿 上尾村 本町 緑丘 原新町 二ツ宮 原市 瓦葺 原市中 五番町 上尾下 原市北 東町 日の出 栄町 愛宕 仲町 宮本町 ' +
  '上町 富士見 谷津 西宮下 大谷本郷 向山 壱丁目 今泉 川 地頭方 中新井 戸崎 堤崎 平方領々家 上野本郷 西貝塚 上野 平方 藤波 泉台 小泉 小敷谷 畔吉 領家 中分 井戸木 中妻 ' +
  '浅間台 春日 柏座 弁財'
).split(' ');
const AGEO: AddressArea = { prefecture: '埼玉県', city: '上尾市', towns: TOWNS };

describe('the addresses of the bases', () => {
  it.each([
    ['二ツ宮 750 文化センター内', '二ツ宮', '750', '文化センター内', '埼玉県上尾市二ツ宮750 文化センター内'],
    ['柏座４-２-３', '柏座', '4-2-3', null, '埼玉県上尾市柏座4-2-3'],
    ['柏座１-１-15 プラザ館内２Ｆ', '柏座', '1-1-15', 'プラザ館内2F', '埼玉県上尾市柏座1-1-15 プラザ館内2F'],
    ['平方 1713-１平方支所内', '平方', '1713-1', '平方支所内', '埼玉県上尾市平方1713-1 平方支所内'],
    ['原市 3241原市支所内', '原市', '3241', '原市支所内', '埼玉県上尾市原市3241 原市支所内'],
    ['小泉９-28-１大石公民館内', '小泉', '9-28-1', '大石公民館内', '埼玉県上尾市小泉9-28-1 大石公民館内'],
    ['畔吉 178自然学習館内', '畔吉', '178', '自然学習館内', '埼玉県上尾市畔吉178 自然学習館内'],
    ['上平中央３-31-５  上平公民館内', '上平中央', '3-31-5', '上平公民館内', '埼玉県上尾市上平中央3-31-5 上平公民館内'],
    [
      '向山３-２-８向山ｻﾎﾟｰﾄｾﾝﾀｰ内',
      '向山',
      '3-2-8',
      '向山サポートセンター内',
      '埼玉県上尾市向山3-2-8 向山サポートセンター内',
    ],
    ['原市 3336原市団地４-19-102', '原市', '3336', '原市団地4-19-102', '埼玉県上尾市原市3336 原市団地4-19-102'],
    ['瓦葺 2716尾山台出張所別館', '瓦葺', '2716', '尾山台出張所別館', '埼玉県上尾市瓦葺2716 尾山台出張所別館'],
    ['小敷谷 845-１自治会事務所内', '小敷谷', '845-1', '自治会事務所内', '埼玉県上尾市小敷谷845-1 自治会事務所内'],
    ['小敷谷 77-１自治会事務所内', '小敷谷', '77-1', '自治会事務所内', '埼玉県上尾市小敷谷77-1 自治会事務所内'],
    [
      '平塚 724番地上尾市総合福祉センター内',
      '平塚',
      '724',
      '上尾市総合福祉センター内',
      '埼玉県上尾市平塚724 上尾市総合福祉センター内',
    ],
  ])('%p', (raw, town, number, building, normalised) =>
    expect(splitAddress(raw, AGEO)).toMatchObject({
      postalCode: null,
      prefecture: '埼玉県',
      city: '上尾市',
      town,
      number,
      building,
      normalised,
      remarks: ['CITY_ASSUMED'],
    }),
  );
});

describe('splitting an address', () => {
  it.each([
    ['柏座4丁目2番3号', '柏座', '4-2-3', null],
    ['柏座四丁目二番三号', '柏座', '4-2-3', null],
    ['柏座４ー２ー３', '柏座', '4-2-3', null],
    ['柏座4−2−3', '柏座', '4-2-3', null],
    ['柏座 4 丁目 2-3', '柏座', '4-2-3', null],
    ['本町一丁目', '本町', '1', null],
    ['二ツ宮750番地の2', '二ツ宮', '750-2', null],
    ['二ツ宮750番地2 コーポ桜101号室', '二ツ宮', '750-2', 'コーポ桜101号室'],
    ['大字平塚724番地', '平塚', '724', null],
    ['小敷谷845-1 3号棟', '小敷谷', '845-1', '3号棟'],
    ['上123', '上', '123', null],
    ['南 45-6', '南', '45-6', null],
    ['川1-2', '川', '1-2', null],
    ['上町1-2-3', '上町', '1-2-3', null],
    ['上野本郷12', '上野本郷', '12', null],
    ['上尾下100', '上尾下', '100', null],
    ['原市中1-2-3', '原市中', '1-2-3', null],
    ['五番町3-1', '五番町', '3-1', null],
    ['壱丁目45', '壱丁目', '45', null],
    ['菅谷1-1', '菅谷', '1-1', null],
    ['須ケ谷1-1', '須ケ谷', '1-1', null],
    ['須ヶ谷1-1', '須ケ谷', '1-1', null],
    ['須が谷1-1', '須ケ谷', '1-1', null],
    ['平方領領家56', '平方領々家', '56', null],
    ['辨財1-2', '弁財', '1-2', null],
  ])('%p', (raw, town, number, building) => expect(splitAddress(raw, AGEO)).toMatchObject({ town, number, building }));

  it.each([
    '柏座1-1-15',
    '上尾市柏座1-1-15',
    '埼玉県上尾市柏座一丁目1番15号',
    '〒362-0075 埼玉県上尾市柏座１－１－１５',
  ])('%p has one normalised form and one search key', (raw) => {
    const { normalised, searchKey } = splitAddress(raw, AGEO);
    expect(normalised).toBe('埼玉県上尾市柏座1-1-15');
    expect(searchKey).toBe('埼玉県上尾市柏座1-1-15');
  });

  it('takes the longest town that fits', () => {
    const towns = ['上', '上三丁目'];
    expect(splitAddress('上三丁目4', { towns })).toMatchObject({ town: '上三丁目', number: '4' });
    expect(splitAddress('上二丁目4', { towns })).toMatchObject({ town: '上', number: '2-4' });
  });

  it('tells what was written and what was assumed', () => {
    expect(splitAddress('〒３６２－００７５ 埼玉県上尾市柏座1-1', AGEO)).toMatchObject({
      postalCode: '362-0075',
      remarks: [],
    });
    expect(splitAddress('上尾市柏座1-1', AGEO).remarks).toEqual([]);
    expect(splitAddress('柏座', AGEO)).toMatchObject({ number: null, remarks: ['CITY_ASSUMED', 'NUMBER_NOT_FOUND'] });
  });

  it('keeps an unknown place whole and says so', () => {
    expect(splitAddress('原市団地4-19-102', AGEO)).toMatchObject({
      city: '上尾市',
      town: null,
      number: null,
      building: null,
      normalised: '埼玉県上尾市原市団地4-19-102',
      remarks: ['CITY_ASSUMED', 'TOWN_NOT_FOUND', 'NUMBER_NOT_FOUND'],
    });
    expect(splitAddress('', AGEO)).toMatchObject({ town: null, normalised: '埼玉県上尾市' });
  });

  it.each([
    ['埼玉県桶川市泉1-3-28', '埼玉県', '桶川市', '泉', '1-3-28'],
    ['川越市新宿町1-1', null, '川越市', '新宿町', '1-1'],
    ['さいたま市北区宮原町1-1', null, 'さいたま市北区', '宮原町', '1-1'],
    ['東京都千代田区霞が関1-2-2', '東京都', '千代田区', '霞が関', '1-2-2'],
    ['北足立郡伊奈町小室100', null, '北足立郡伊奈町', '小室', '100'],
    ['神奈川県平塚市浅間町9-1', '神奈川県', '平塚市', '浅間町', '9-1'],
  ])('%p lies outside and is not drawn in', (raw, prefecture, city, town, number) =>
    expect(splitAddress(raw, AGEO)).toMatchObject({ prefecture, city, town, number, remarks: ['OUTSIDE_AREA'] }),
  );

  it('assumes nothing where nothing is known', () =>
    expect(splitAddress('柏座1-1', { towns: TOWNS })).toMatchObject({
      prefecture: null,
      city: null,
      town: '柏座',
      normalised: '柏座1-1',
    }));

  it('finds every town with every number, and reads its own form again', () => {
    const number = fc
      .array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.constantFrom(...TOWNS), number, fc.constantFrom('', ' 文化センター内'), (town, lot, building) => {
        const split = splitAddress(`${town}${lot}${building}`, AGEO);
        expect(split).toMatchObject({ town, number: lot, building: building.trim() || null });
        expect(splitAddress(split.normalised, AGEO)).toEqual({ ...split, remarks: [] });
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => typeof splitAddress(raw, AGEO).normalised === 'string'),
    );
  });
});
