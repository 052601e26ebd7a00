const X=require('xlsx');
const wb=X.utils.book_new();
const cover=X.utils.aoa_to_sheet([["Children looked after in one city"],["Made for Better Off's tests; no real figures"]]);
const t=X.utils.aoa_to_sheet([
 ["Table 1: Children looked after at 31 March"],
 [],
 ["Measure","2019",null,"2020",null,"2021",null],
 [null,"Number","Share","Number","Share","Number","Share"],
 ["Aged under 5",120,0.2,131,0.205,1204,0.5],
 ["Aged 5 to 17",480,0.8,508,0.795,"c","x"],
]);
t['!merges']=[X.utils.decode_range('B3:C3'),X.utils.decode_range('D3:E3'),X.utils.decode_range('F3:G3'),X.utils.decode_range('A3:A4')];
for(const a of ['C5','E5','G5','C6','E6']) t[a].z='0.0%';
const d=X.utils.aoa_to_sheet([["As at","Visits","Failed"],[new Date(Date.UTC(2020,2,31)),1281,1],[new Date(Date.UTC(2021,2,31)),-5.5,2]],{cellDates:false,UTC:true});
d['C3']={t:'e',v:0x07,w:'#DIV/0!'};
const hidden=X.utils.aoa_to_sheet([["Year","Secret"],[2019,1],[2020,2]]);
const empty=X.utils.aoa_to_sheet([[]]);
X.utils.book_append_sheet(wb,cover,"Cover");
X.utils.book_append_sheet(wb,t,"Table 1");
X.utils.book_append_sheet(wb,hidden,"Working");
X.utils.book_append_sheet(wb,empty,"Sheet4");
X.utils.book_append_sheet(wb,d,"Dates");
wb.Workbook={Sheets:[{Hidden:0},{Hidden:0},{Hidden:1},{Hidden:0},{Hidden:0}]};
for(const [f,b] of [['sheetjs.xlsb','xlsb'],['sheetjs.xls','biff8'],['sheetjs_biff5.xls','biff5'],['sheetjs.xlsm','xlsm'],['sheetjs.xlsx','xlsx'],['sheetjs.ods','ods']]) X.writeFile(wb,f,{bookType:b,compression:true});
