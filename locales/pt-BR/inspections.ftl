# O que a verificação de um arquivo encontrou e o que fazer.

inspection-doubtful = Verifiquei “{ $name }” ({ $title }):
inspection-choose = Você pode enviar de novo ou manter este: a instituição o receberá com estas observações.
inspection-kept = Mantido: { $title }. A instituição o receberá com estas observações.
inspection-refused = Não podemos usar “{ $name }” ({ $title }).
inspection-album = Olhei o que você enviou para “{ $title }”. Algo parece errado nestes arquivos:
inspection-album-file = “{ $name }”:
inspection-album-choose = Você pode enviá-los de novo ou manter estes: a instituição os recebe com estas observações.

finding-line = • { $problem }

## Não pode ser usado

finding-empty = O arquivo está vazio. Confira e envie de novo.
finding-unknown-type = Não podemos receber esse tipo de arquivo. Envie uma foto ou um PDF.
finding-unreadable = O arquivo não abre. Salve ou fotografe de novo.
finding-unusable = Envie uma nova foto ou digitalização do documento.
finding-password = O arquivo tem senha. Envie uma cópia sem senha, ou use a página segura e digite a senha lá.
finding-too-many-pages = O arquivo tem páginas demais. Envie em partes.
finding-too-many-pixels = A imagem é grande demais. Tire outra com o celular.
finding-too-small = A imagem é pequena demais para ler. Envie a original.
finding-timeout = Não foi possível verificar o arquivo. Envie como foto ou PDF.
finding-archive = Este é um arquivo compactado. Descompacte e envie os arquivos de dentro.
finding-office = Este é um documento de escritório. Salve como PDF e envie o PDF.
finding-office-old = Este é um arquivo de escritório antigo. Salve como PDF, .docx ou .xlsx e envie.
finding-form = Este formulário só abre em um programa especial. Imprima em PDF e envie o PDF.

## Talvez não sirva

finding-blurred = A imagem está borrada. Segure firme o celular, espere focar e tire outra.
finding-dark = A imagem está escura demais. Tire outra à luz do dia ou sob uma lâmpada.
finding-glare = Há reflexo de luz. Incline o documento ou mude a lâmpada de lugar e tire outra.
finding-cut-off = Uma borda está cortada. Deixe o documento plano, com as quatro bordas à vista, e tire outra.
finding-low-resolution = A imagem é pequena demais para ler bem. Envie a original “como arquivo” ou tire de mais perto.
finding-blank = A página parece vazia. Confira se é o lado certo.
finding-wrong-document = Parece outro documento, não o que foi pedido.
finding-expired = Parece estar vencido. Envie o que está válido agora.
finding-too-old = Parece antigo demais. Consiga um recente.
finding-incomplete-period = Parece não cobrir todo o período pedido.
finding-missing-page = Parece faltar uma página. Envie todas as páginas.
finding-missing-side = Só há um lado. Envie também o outro.
finding-same-side = As duas fotos parecem mostrar o mesmo lado. Envie o outro.
finding-name-differs = O nome parece diferente do que está no pedido.
finding-format-not-taken = A instituição pede este documento em outro formato. Veja qual na descrição dele.
