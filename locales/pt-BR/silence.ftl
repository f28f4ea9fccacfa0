# Avisos não pedidos: parados e retomados.

silence-stopped = Certo, não enviarei mais avisos neste chat. Você pode perguntar quando quiser.
silence-resumed = Certo, aviso por aqui quando houver novidade.
