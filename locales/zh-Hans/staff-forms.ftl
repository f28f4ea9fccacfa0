# 贷款机构自己的人员保管的空白表格和样本。

manage-forms = 表格和样本
manage-forms-what = 随资料要求发给借款人的文件
manage-forms-how = 空白表格由借款人填好后发回；样本说明资料应是什么样。资料要求、材料包和资料类型用代码引用它们，借款人收到自己语言的文件。
manage-fault-form-in-use = 材料包、规则或资料类型还在用这个代码，请先在那里去掉。
manage-forms-none = 还没有。
manage-forms-new = 添加或替换文件
manage-forms-code = 代码
manage-forms-code-how = 小写字母、数字和连字符，例如 income-form。同一代码每种语言一份文件；代码和语言都相同则替换原文件。
manage-forms-language = 语言
manage-forms-choose = 选择文件（PDF 或图片，不超过 10 MB）
manage-forms-retire = 停用
manage-forms-refused-code = 请先填写代码：小写字母、数字和连字符。
manage-forms-refused-kind = 这不是可接收的 PDF 或图片。
manage-forms-refused-large = 文件超过 10 MB。
manage-forms-refused-unfit = 文件未通过检查：须无密码即可打开，且不含脚本或其他文件。
manage-forms-refused-many = 文件数量已达上限，请先停用一份。
