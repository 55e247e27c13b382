/** ISO 3166-1 countries and areas; their names come from the browser in the reader's language. */
export const countries: readonly string[] = (
  'AF AX AL DZ AD AO AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BA BW BR BN BG BF BI CV KH CM CA ' +
  'KY CF TD CL CN CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FK FO FJ FI FR GF ' +
  'PF GA GM GE DE GH GI GR GL GD GP GT GG GN GW GY HT VA HN HK HU IS IN ID IR IQ IE IM IL IT JM JP JE JO KZ ' +
  'KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MO MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA ' +
  'MZ MM NA NR NP NL NC NZ NI NE NG NU MK NO OM PK PW PS PA PG PY PE PH PL PT PR QA RE RO RU RW BL SH KN LC ' +
  'MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TK TO TT ' +
  'TN TR TM TC TV UG UA AE GB US UY UZ VU VE VN VG VI WF EH YE ZM ZW XK'
).split(' ')

/** Languages that clients and agencies speak, as BCP 47. */
export const tongues: readonly string[] = (
  'en fr pt ar es it de nl ru uk pl ro bg el tr kea gcr ht wo ff bm man snk ln kg sw so am ti om ha yo ig ak ee ' +
  'fon mos dyu kri fa ps prs ku ckb ur pa hi bn ne si ta te ml gu mr my th vi lo km id ms tl ceb ilo zh yue ja ko ' +
  'mn kk uz tg ky tk az hy ka sq sr bs hr sk cs hu lt lv et rw rn mg zgh kab rom'
).split(' ')
