# After a question on the side: what was going on goes on.

aside-file = 我还在等您发送：{ $title }。准备好后直接发过来即可。
aside-answer = 我还在等您回答：{ $title }。直接写在这里即可。
aside-reason = 请告诉我这一项为什么不适用：{ $title }。直接写在这里即可。
aside-code = 我还在等短信里的6位数字。
aside-over = 我刚才等的那一项已经不需要了。
aside-permission = 上面那项同意，还等您答复。
