# O que não foi possível fazer e o que fazer a respeito.

error-unsaid = Desculpe, esta parte não pode ser mostrada agora. Tente mais tarde ou fale com uma pessoa.
    .label = Continuar
error-accident = Desculpe, algo deu errado do nosso lado. A sua mensagem está guardada. Tente mais tarde ou informe este número à nossa equipe: { $incident }

error-unknown-application = Você não tem nenhum pedido com o número { $number }.
error-unknown-borrower = Não encontro essa pessoa.
error-unknown-need = Isto não é mais necessário.
error-unknown-document = Não encontro este documento.
error-unknown-file = Não encontro este arquivo.
error-unknown-document-type = Esse tipo de documento não existe.
error-uninspected-file = Este arquivo ainda está sendo verificado. Tente mais tarde.
error-refused-file = Este arquivo não passou na nossa verificação. Envie outro, por favor.
error-forbidden-step = Não é possível fazer isso na etapa atual do pedido.
error-forbidden-need-step = Isto já foi resolvido. Não há nada para enviar agora.
error-incomplete-application = O pedido ainda não está completo, por isso não é possível fazer isso.
error-closed-application = O pedido { $number } está encerrado e não recebe mais documentos. Se tiver alguma dúvida, fale com uma pessoa.
error-too-many-files = Foram enviados arquivos demais para este item. O limite é { $limit }. Os últimos não foram guardados. Fale com uma pessoa, por favor.
error-no-room = Não há espaço para mais arquivos, por isso este não foi guardado. Uma pessoa pode ajudar você.
