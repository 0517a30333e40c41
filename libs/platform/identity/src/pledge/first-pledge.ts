/**
 * 秘密厳守の約束, first edition: what a council asks of everybody who uses its records until it writes a text of its own. People have
 * promised these words: they are never edited, a council publishes another edition instead.
 */
export const FIRST_PLEDGE = `わたしは、地域の人のくらしにかかわる大切な情報を預かります。つぎのことを守ります。

1. 活動で知った人の名前、住所、電話番号、体や家族やくらしのことを、活動に関係のない人に話しません。家族にも話しません。
2. 画面や名簿の内容を、活動に必要なときだけ見ます。必要のないときに、知り合いのことを調べません。
3. 画面の写真をとったり、内容をほかの場所に書きうつしたりして、外に出しません。紙に印刷したときは、人目につかない所に置き、いらなくなったら社会福祉協議会に返すか、読めないように処分します。
4. パスワードをほかの人に教えません。席をはなれるときは、画面を閉じます。
5. 名簿や端末をなくしたとき、情報がもれたかもしれないときは、すぐに社会福祉協議会に知らせます。
6. 役割が終わったあとも、知ったことをほかの人に話しません。`;
