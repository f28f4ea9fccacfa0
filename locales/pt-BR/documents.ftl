# Os documentos que as instituições pedem. Cada um responde às mesmas perguntas:
# o que é, para que se pede, onde conseguir, como deve ser e por quanto tempo vale.

## Grupos

document-group-personal = Documentos pessoais
document-group-financial = Renda e patrimônio
document-group-credit = Histórico de crédito
document-group-loan = Sobre o empréstimo e a garantia
document-group-company = Documentos da empresa

## De onde vêm os documentos

source-police = Polícia ou órgão de identificação
source-civil-affairs = Cartório de registro civil
source-court = Justiça
source-notary = Cartório de notas
source-tax-office = Receita Federal ou fisco local
source-social-insurance = INSS
source-housing-fund = FGTS
source-market-regulator = Junta comercial
source-registry = Cartório de registro de imóveis
source-vehicle-office = Detran
source-bureau = Birô de crédito
source-bank = Banco
source-payment-service = Aplicativo de pagamento
source-utility = Empresa de luz, água, gás ou telefone
source-employer = Empregador
source-accountant = Contador
source-valuer = Avaliador
source-insurer = Seguradora
source-seller = Vendedor
source-landlord = Locador
source-guarantor = Fiador ou avalista
source-lender = Instituição financeira
source-self = Você mesmo escreve ou fotografa
source-own-copy = Sua própria via

## Por que um documento é devolvido

reason-unreadable = Não dá para ler
    .fix = Tire a foto de novo com boa luz, segure firme o celular e confira se dá para ler cada palavra antes de enviar.
reason-wrong-document = É outro documento
    .fix = Este não é o documento pedido. Leia de novo o que é necessário e envie o certo.
reason-expired = Está vencido
    .fix = A data impressa já passou. Renove o documento e envie o novo.
reason-too-old = Emitido há muito tempo
    .fix = Peça uma via nova e envie logo que a receber.
reason-missing-page = Faltam páginas
    .fix = Envie todas as páginas em ordem, também as que parecem vazias ou sem importância.
reason-missing-side = Falta um lado
    .fix = Envie a frente e o verso.
reason-name-differs = O nome é diferente
    .fix = O nome não confere com o do pedido. Envie o documento da pessoa certa ou avise se o nome mudou.
reason-password = Tem senha
    .fix = Não conseguimos abrir o arquivo. Salve sem senha, por exemplo imprimindo em PDF, e envie. Não nos envie a senha.
reason-incomplete-period = Período incompleto
    .fix = Faltam dias ou meses. Envie um que cubra todo o período pedido, sem falhas.
reason-altered = Não é o arquivo original
    .fix = O arquivo parece ter sido alterado depois de emitido. Envie exatamente como o recebeu, sem editar nem cobrir nada.
reason-cut-off = Bordas cortadas
    .fix = Tire a foto de novo, com os quatro cantos à vista.
reason-other = Outro motivo
    .fix = Leia a observação da instituição. Se não ficar claro o que fazer, peça para falar com uma pessoa.

## Documentos pessoais

document-identity-card = Documento de identidade
    .what = Sua carteira de identidade (RG ou CIN), frente e verso.
    .why = A instituição precisa ter certeza de quem pede o empréstimo, para que ninguém peça em seu nome.
    .where = Está com você. Se perdeu ou venceu, peça outra no órgão de identificação do seu estado.
    .how = Uma foto colorida de cada lado, sobre uma mesa escura. Os quatro cantos à vista, sem flash nem reflexo, sem cobrir nada.
    .validity = Até a data impressa. Não deve vencer enquanto o pedido estiver aberto.

document-passport = Passaporte
    .what = A página do passaporte com a sua foto e os seus dados.
    .why = Mostra quem você é e qual é a sua nacionalidade.
    .where = Está com você. Se venceu, peça outro à Polícia Federal ou, no exterior, ao consulado.
    .how = A página da foto aberta, colorida, com os quatro cantos e as duas linhas de letras de baixo nítidas.
    .validity = Até a data impressa no passaporte.

document-residence-permit = Autorização de residência
    .what = A carteira ou o documento que permite você morar onde mora hoje, como a CRNM.
    .why = A instituição precisa saber que você pode ficar enquanto durar o empréstimo.
    .where = Na Polícia Federal ou no órgão que emitiu a sua. A renovação é no mesmo lugar.
    .how = Os dois lados coloridos, os quatro cantos à vista, datas e número legíveis.
    .validity = Até a data impressa. Se já pediu a renovação, envie também o protocolo.

document-household-register = Registro familiar
    .what = O livreto ou certidão oficial que lista os membros da sua família.
    .why = Confirma o seu endereço registrado e a sua família.
    .where = Fica com a sua família. Se foi perdido, o órgão onde a família está registrada emite outro.
    .how = Fotos da capa, da página do titular e da sua; cada página inteira, colorida, com carimbo.
    .validity = Não vence, mas deve mostrar o endereço e o estado civil atuais.

document-marriage-certificate = Certidão de casamento
    .what = A certidão oficial do seu casamento.
    .why = Alguns empréstimos precisam da concordância dos dois cônjuges, e a instituição deve saber se você é casado.
    .where = Sua própria via. A segunda via sai no cartório onde você casou, muitas vezes pela internet.
    .how = Todas as páginas com nomes, número e selo, coloridas, sem cortar nada.
    .validity = Não vence.

document-divorce-certificate = Certidão ou sentença de divórcio
    .what = A certidão de casamento com averbação do divórcio ou a sentença definitiva.
    .why = Mostra o que é só seu e quais pagamentos foram combinados.
    .where = No cartório. Se a Justiça decidiu, peça à vara uma cópia que diga que é definitiva.
    .how = Todas as páginas com nomes, data e carimbo. Na sentença, inclua a página que diz que é definitiva.
    .validity = Não vence.

document-single-status-declaration = Declaração de estado civil solteiro
    .what = Uma declaração curta e assinada de que você não é casado no momento.
    .why = A instituição precisa saber se um cônjuge tem de concordar com o empréstimo.
    .where = Você mesmo escreve ou pede um modelo à instituição. Alguns pedem certidão do cartório.
    .how = Nome completo, número do documento, a declaração, data e assinatura à mão. Fotografe a folha inteira.
    .validity = Assinada nos últimos 30 dias.

document-proof-of-address = Comprovante de residência
    .what = Uma conta ou carta com o seu nome e o endereço onde você mora.
    .why = A instituição precisa saber onde você mora e para onde escrever.
    .where = Conta de luz, água, gás ou telefone, carta do banco ou contrato de aluguel.
    .how = A página inteira com o seu nome, o endereço completo, a data e quem emitiu. O melhor é o PDF da sua conta on-line.
    .validity = Emitido nos últimos 90 dias.

document-driving-licence = Carteira de motorista (CNH)
    .what = A sua CNH, frente e verso.
    .why = No financiamento de veículo, mostra que você pode dirigir; algumas instituições aceitam como segundo documento.
    .where = Está com você, também no aplicativo oficial de trânsito. Se perdeu ou venceu, peça outra ao Detran.
    .how = Os dois lados coloridos, os quatro cantos à vista, número e datas legíveis. A CNH digital pode ir em PDF.
    .validity = Até a data impressa.

document-power-of-attorney = Procuração
    .what = Um documento assinado que permite outra pessoa agir por você neste pedido.
    .why = Sem ela, a instituição não pode falar com essa pessoa nem aceitar a assinatura dela.
    .where = Use o modelo da instituição ou a sua própria carta. Se a instituição pedir, assine em cartório.
    .how = Todas as páginas: os dois nomes e números de documento, o que a pessoa pode fazer, até quando, data e assinatura.
    .validity = Até a data final escrita nela.

## Renda e patrimônio

document-proof-of-income = Comprovante de renda
    .what = Uma carta do empregador que informa quanto você ganha.
    .why = A instituição verifica se você pode pagar cada parcela e ainda ter o suficiente para viver.
    .where = No RH ou financeiro da empresa. Muitas instituições têm um modelo.
    .how = Seu nome, cargo, renda por mês ou ano, data, carimbo ou assinatura da empresa e um telefone de contato.
    .validity = Emitido nos últimos 30 dias.

document-proof-of-employment = Declaração de vínculo empregatício
    .what = Uma carta do empregador de que você trabalha lá.
    .why = Mostra que a sua renda deve continuar.
    .where = No RH da empresa; a Carteira de Trabalho Digital também pode ajudar.
    .how = Seu nome, cargo, data de admissão, tipo de contrato, data e carimbo ou assinatura da empresa.
    .validity = Emitida nos últimos 30 dias.

document-employment-contract = Contrato de trabalho
    .what = O contrato entre você e o empregador.
    .why = Mostra a duração do emprego e o salário combinado.
    .where = Sua própria via, ou peça ao RH.
    .how = Todas as páginas, com as duas assinaturas e a data. O melhor é um único PDF.
    .validity = Até a data final do contrato; os de prazo indeterminado não têm.

document-payslip = Holerites
    .what = Os recibos mensais que mostram o seu salário e os descontos.
    .why = Mostram o que de fato cai na sua conta, depois de impostos e contribuições.
    .where = No portal da empresa, por e-mail ou no RH.
    .how = Um por mês, em geral os 3 últimos, página inteira, com seu nome, o mês e o valor líquido.
    .validity = O mais recente, dos últimos 60 dias.

document-salary-statement = Extrato da conta salário
    .what = O extrato da conta em que o seu salário cai.
    .why = Comprova que o salário chega com regularidade e quanto é.
    .where = Baixe em PDF no aplicativo do banco ou peça na agência um carimbado.
    .how = Os últimos 6 meses sem falhas, todas as páginas, com seu nome e número da conta. Sem edição e sem senha.
    .validity = Emitido nos últimos 30 dias.

document-bank-statement = Extrato bancário
    .what = A lista de tudo o que entra e sai da sua conta.
    .why = A instituição vê nele o que você ganha, gasta e já está pagando.
    .where = Baixe em PDF no internet banking ou no aplicativo do banco, ou peça na agência um carimbado.
    .how = Em geral os últimos 6 meses sem falhas, todas as páginas, com seu nome e número da conta. Sem edição e sem senha.
    .validity = Emitido nos últimos 30 dias.

document-wallet-statement = Extrato do aplicativo de pagamento
    .what = A lista de pagamentos que entram e saem do seu aplicativo.
    .why = Se você recebe ou vende pelo aplicativo, ele mostra essa renda.
    .where = No aplicativo, procure extrato ou histórico, escolha as datas e exporte um PDF oficial.
    .how = Em geral os últimos 6 meses, todas as páginas, com o seu nome completo. O arquivo exportado, não capturas de tela, e sem senha.
    .validity = Emitido nos últimos 30 dias.

document-tax-return = Declaração de imposto de renda
    .what = A sua declaração anual (DIRPF) com o recibo de entrega.
    .why = Mostra toda a sua renda de um ano, também para quem trabalha por conta própria.
    .where = No portal e-CAC ou aplicativo da Receita Federal, ou com o contador.
    .how = Todas as páginas do último ano completo, com o recibo de entrega. Envie o PDF baixado.
    .validity = O último ano que já devia ser declarado.

document-income-tax-record = Informe de rendimentos
    .what = O informe oficial da sua renda e do imposto retido.
    .why = Um registro oficial confirma a renda que você informou.
    .where = Com o empregador ou banco, ou no portal da Receita Federal.
    .how = Os últimos 12 meses, todas as páginas, com carimbo ou código de verificação. Envie o PDF como foi emitido.
    .validity = Emitido nos últimos 30 dias.

document-social-insurance-record = Extrato de contribuições (CNIS)
    .what = O registro das contribuições pagas por você ao INSS.
    .why = Mostra que você tem trabalho estável e com qual empregador.
    .where = No site ou aplicativo Meu INSS, ou em uma agência.
    .how = Os últimos 12 meses, todas as páginas, com nome, empregador, meses e código de verificação.
    .validity = Emitido nos últimos 30 dias.

document-housing-fund-record = Extrato do FGTS
    .what = O registro dos depósitos no seu FGTS.
    .why = O depósito de cada mês mostra a sua renda e a regularidade dela.
    .where = No aplicativo FGTS ou em uma agência da Caixa.
    .how = Os últimos 12 meses, todas as páginas, com nome, empregador e saldo.
    .validity = Emitido nos últimos 30 dias.

document-pension-statement = Comprovante de aposentadoria ou pensão
    .what = Uma carta ou extrato que mostra o benefício que você recebe.
    .why = O benefício é uma renda com que se pode pagar.
    .where = No Meu INSS, ou com a sua entidade de previdência.
    .how = O documento inteiro com seu nome, o valor de cada mês e a data.
    .validity = O último anual, com no máximo 12 meses.

document-proof-of-assets = Comprovante de patrimônio
    .what = Documentos do que você possui: poupança, aplicações, ações, seguros ou imóveis.
    .why = Economias e bens dão mais segurança de que o empréstimo será pago.
    .where = No aplicativo do banco ou da corretora, na seguradora ou no cartório de imóveis.
    .how = Seu nome, o que é, o valor, a data e quem emitiu. Baixe PDFs onde puder.
    .validity = Emitido nos últimos 30 dias.

document-balance-sheet = Balanço patrimonial
    .what = Uma folha com o que a empresa ou a família tem e deve em um dia.
    .why = A instituição compara o que você tem com o que deve.
    .where = Com o contador ou no programa contábil, ou preencha o modelo da instituição.
    .how = Todas as páginas, com nome, data, totais que fechem e a assinatura de quem fez.
    .validity = Elaborado nos últimos 90 dias.

document-income-statement = Demonstração de resultado (DRE)
    .what = Uma folha com receitas e custos de um período e o que sobra.
    .why = É com o que sobra que se paga um empréstimo.
    .where = Com o contador ou no programa contábil, ou preencha o modelo da instituição.
    .how = Em geral os últimos 12 meses, todas as páginas, com nome, período, totais e a assinatura de quem fez.
    .validity = Elaborada nos últimos 90 dias.

## Histórico de crédito

document-central-bank-credit-report = Relatório do Banco Central (Registrato)
    .what = O registro dos seus empréstimos e cartões mantido pelo Banco Central.
    .why = Mostra como você pagou até agora e o que deve em outros lugares.
    .where = No site Registrato do Banco Central, com a conta gov.br. No exterior, no banco central do país.
    .how = Todas as páginas do relatório em PDF, com número e data. Não edite nem cubra nada.
    .validity = Emitido nos últimos 30 dias.

document-baihang-credit-report = Relatório de crédito da Baihang
    .what = Um relatório sobre empréstimos on-line mantido pela Baihang Credit, na China.
    .why = Traz empréstimos que talvez não estejam no relatório do banco central.
    .where = Peça o seu relatório à Baihang Credit no site oficial ou na conta dela no WeChat.
    .how = Todas as páginas do relatório como foi emitido, com número e data. Salve sem senha.
    .validity = Emitido nos últimos 30 dias.

document-credit-bureau-report = Relatório do birô de crédito
    .what = O seu próprio relatório do birô de crédito do país onde você mora, como Serasa ou SPC.
    .why = Mostra como você pagou até agora e o que deve em outros lugares.
    .where = Peça no site ou aplicativo do birô; em geral a consulta do próprio CPF é gratuita.
    .how = Todas as páginas em PDF, com seu nome e a data. Não edite nem cubra nada.
    .validity = Emitido nos últimos 30 dias.

document-credit-enquiry-authorisation = Autorização de consulta de crédito
    .what = Um formulário que você assina para a instituição consultar o seu histórico de crédito.
    .why = Sem o seu consentimento, a instituição não pode fazer a consulta.
    .where = A instituição fornece o formulário. Aceite somente da própria instituição.
    .how = Leia, preencha todos os campos, assine e date à mão e fotografe a folha inteira.
    .validity = Assinada nos últimos 90 dias.

document-repayment-record = Histórico de pagamentos
    .what = A lista das parcelas que você já pagou de um empréstimo.
    .why = Pagamentos em dia contam a seu favor.
    .where = No aplicativo do banco ou da instituição desse empréstimo, ou no atendimento.
    .how = Os últimos 12 meses, todas as páginas, com nome, número do contrato e datas de vencimento e de pagamento.
    .validity = Emitido nos últimos 30 dias.

document-existing-loan-contract = Contrato de outro empréstimo
    .what = O contrato de um empréstimo que você ainda está pagando.
    .why = A instituição precisa saber quanto você paga por mês e até quando.
    .where = Sua própria via, ou peça a essa instituição; muitas vezes está no aplicativo.
    .how = Todas as páginas, com valor, juros, plano de pagamento e assinaturas. O melhor é um único PDF.
    .validity = Enquanto esse empréstimo durar.

document-settlement-certificate = Carta de quitação
    .what = Uma carta que diz que um empréstimo anterior foi pago por completo.
    .why = Um empréstimo quitado não conta mais como dívida.
    .where = Peça ao banco ou à instituição que você pagou, no aplicativo ou no atendimento.
    .how = Seu nome, número do contrato, data da quitação e carimbo ou assinatura da instituição.
    .validity = Não vence.

document-late-payment-explanation = Explicação de pagamentos em atraso
    .what = Uma carta curta, com suas palavras, sobre o motivo de um atraso.
    .why = Um bom motivo, como doença, pode ser levado em conta.
    .where = Você mesmo escreve. Junte comprovantes se tiver, como uma conta do hospital.
    .how = Qual empréstimo, quando, por quê, quando foi pago; depois seu nome, a data e a assinatura.
    .validity = Assinada nos últimos 30 dias.

document-court-case-closure = Certidão de processo encerrado
    .what = Um documento da Justiça que diz que um processo de dívida terminou.
    .why = Um processo aberto pode impedir um empréstimo; um encerrado, não necessariamente.
    .where = Peça à vara que cuidou do processo.
    .how = Todas as páginas, com número do processo, nomes, data e carimbo da Justiça.
    .validity = Não vence.

## Sobre o empréstimo e a garantia

document-loan-purpose-statement = Declaração de finalidade
    .what = Uma declaração curta de para que você precisa do dinheiro.
    .why = As instituições só podem emprestar para fins lícitos e declarados, e as condições podem depender deles.
    .where = Você mesmo escreve ou preenche o modelo da instituição.
    .how = O que vai pagar, a quem, quando e quanto; depois seu nome, a data e a assinatura.
    .validity = Assinada nos últimos 30 dias.

document-amount-breakdown = Composição do valor
    .what = A lista do que compõe o valor do empréstimo.
    .why = A instituição verifica se o valor corresponde ao que você quer pagar.
    .where = Você mesmo escreve, com base em orçamentos ou tabelas de preços.
    .how = Uma linha para cada item com o preço, a sua parte e o total. Junte os orçamentos se tiver.
    .validity = Elaborada nos últimos 30 dias.

document-purchase-contract = Contrato de compra e venda
    .what = O contrato do que você está comprando: imóvel, veículo ou mercadorias.
    .why = Comprova o que o empréstimo paga, o preço e o vendedor.
    .where = Com o vendedor ou corretor; você deve ter uma via assinada.
    .how = Todas as páginas e anexos, com preço, nomes, data e assinaturas dos dois lados. O melhor é um único PDF.
    .validity = Enquanto o contrato valer.

document-down-payment-receipt = Comprovante de entrada
    .what = A prova de que você pagou a sua parte.
    .why = A instituição paga o restante somente quando a sua parte está paga.
    .where = O recibo do vendedor ou o comprovante de transferência do banco.
    .how = Quem pagou, quem recebeu, valor, data e carimbo ou número da transação.
    .validity = Não vence.

document-invoice = Nota fiscal
    .what = A nota do vendedor pelo que o empréstimo paga.
    .why = Comprova o preço e que a compra aconteceu.
    .where = Com o vendedor, em papel ou eletrônica.
    .how = A nota inteira com número, data, comprador, vendedor e valor. A eletrônica, no PDF original.
    .validity = Não vence.

document-rental-contract = Contrato de aluguel
    .what = O contrato de um imóvel residencial que você aluga ou põe para alugar.
    .why = Mostra o aluguel que você paga ou recebe como renda.
    .where = Sua própria via, ou peça ao locador ou à imobiliária.
    .how = Todas as páginas, com endereço, aluguel, prazo, nomes e as duas assinaturas.
    .validity = Até a data final do contrato.

document-payout-account = Comprovante da conta de depósito
    .what = A prova da conta em que o empréstimo será depositado.
    .why = O dinheiro deve chegar a você e a mais ninguém.
    .where = O seu cartão do banco ou uma confirmação de conta no aplicativo.
    .how = Seu nome, o banco e o número da conta. Cubra o código de três dígitos do verso. Nunca envie senha.
    .validity = Enquanto a conta estiver aberta.

document-property-certificate = Matrícula do imóvel
    .what = O registro oficial que diz de quem é a casa ou o terreno.
    .why = Comprova que o imóvel é seu antes de servir de garantia.
    .where = Sua própria via, ou uma certidão do cartório de registro de imóveis.
    .how = Todas as páginas com proprietário, endereço, área, número e selo, também as averbações.
    .validity = Não vence, mas deve mostrar o proprietário atual.

document-property-valuation = Laudo de avaliação do imóvel
    .what = O laudo de um especialista sobre o valor do imóvel.
    .why = O valor que você pode pedir depende desse laudo.
    .where = Com um avaliador habilitado. Pergunte antes à instituição quais ela aceita.
    .how = O laudo inteiro, com fotos, valor, data e assinatura e carimbo do avaliador.
    .validity = Emitido nos últimos 180 dias.

document-vehicle-registration = Documento do veículo (CRLV)
    .what = O certificado de licenciamento do veículo.
    .why = Mostra de quem é o veículo e que ele pode circular.
    .where = No aplicativo oficial de trânsito ou no Detran.
    .how = O documento inteiro, com placa, proprietário e ano do licenciamento legíveis.
    .validity = Até o fim do licenciamento indicado nele.

document-vehicle-certificate = Certificado de registro do veículo (CRV)
    .what = O documento que diz de quem é o veículo e se há alienação.
    .why = Comprova que o veículo é seu antes de servir de garantia.
    .where = Sua própria via. Se perdeu, o Detran emite outra.
    .how = Todas as páginas preenchidas, com chassi, proprietário e registros de alienação.
    .validity = Não vence, mas deve mostrar o proprietário atual.

document-vehicle-insurance = Seguro do veículo
    .what = A apólice que segura o veículo.
    .why = Um acidente não deve deixar você com uma dívida e sem veículo.
    .where = Com a seguradora: por e-mail, no aplicativo ou com o corretor.
    .how = A apólice inteira, com placa, coberturas, segurado e datas.
    .validity = Até a data final da apólice.

document-guarantee-letter = Carta de fiança
    .what = O compromisso assinado de outra pessoa ou empresa de pagar se você não puder.
    .why = Um fiador dá mais segurança de que o empréstimo será pago.
    .where = Use o modelo da instituição. O fiador deve ler com atenção antes de assinar.
    .how = Todas as páginas, com nome e número do documento do fiador, valor, data e assinatura.
    .validity = Assinada nos últimos 90 dias.

document-spouse-consent = Consentimento do cônjuge
    .what = Um documento em que o seu cônjuge concorda com o empréstimo ou a garantia.
    .why = O que é dos dois só pode servir de garantia se os dois concordarem.
    .where = Use o modelo da instituição. O cônjuge assina pessoalmente.
    .how = Os dois nomes e números de documento, o empréstimo, a data e a assinatura do cônjuge; a folha inteira.
    .validity = Assinado nos últimos 90 dias.

document-collateral-photos = Fotos da garantia
    .what = Fotos do imóvel, veículo ou bens que garantem o empréstimo.
    .why = Mostram que existe e em que estado está.
    .where = Você mesmo tira com o celular.
    .how = Pelo menos 4 fotos: vistas inteiras de vários lados e uma da placa, do número da casa ou de série. Sem filtros.
    .validity = Tiradas nos últimos 30 dias.

## Documentos da empresa

document-business-licence = Cartão CNPJ ou alvará
    .what = O comprovante oficial de que a sua empresa está registrada.
    .why = Comprova que a empresa existe e pode funcionar.
    .where = No site da Receita Federal (CNPJ), na prefeitura ou na junta comercial.
    .how = O documento inteiro, com nome, número, data e carimbo ou código de verificação.
    .validity = Até a data impressa; alguns não têm. Deve mostrar o nome e o endereço atuais.

document-legal-representative-identity = Identidade do representante legal
    .what = O documento de identidade de quem pode assinar pela empresa.
    .why = A instituição precisa saber quem assina e que essa pessoa pode assinar.
    .where = Com o representante legal. De estrangeiros costuma-se aceitar o passaporte.
    .how = Uma foto colorida de cada lado, os quatro cantos à vista, sem reflexo, sem cobrir nada.
    .validity = Até a data impressa no documento.

document-articles-of-association = Contrato ou estatuto social
    .what = As regras da empresa: objeto, capital, sócios e quem decide.
    .why = A instituição vê nele quem pode decidir tomar um empréstimo.
    .where = Sua própria via ou uma cópia da junta comercial.
    .how = Todas as páginas da última versão com todas as alterações, assinaturas ou selo. O melhor é um único PDF.
    .validity = Vale a última versão.

document-shareholder-register = Quadro de sócios
    .what = A lista dos donos da empresa e suas participações.
    .why = Por lei, a instituição precisa saber quem está por trás de uma empresa.
    .where = Na própria empresa; a junta comercial e a Receita Federal também informam o quadro.
    .how = Todos os donos com nome e participação, somando 100%, com data e assinatura ou carimbo.
    .validity = Emitido nos últimos 90 dias.

document-shareholder-resolution = Ata de decisão dos sócios
    .what = A decisão dos donos de que a empresa toma este empréstimo.
    .why = Protege os donos de empréstimos com que não concordaram.
    .where = A empresa redige; muitas instituições têm um modelo.
    .how = Todas as páginas: instituição, valor, prazo, garantia, data e as assinaturas que o contrato social exige.
    .validity = Assinada nos últimos 90 dias.

document-annual-accounts = Demonstrações financeiras anuais
    .what = As contas da empresa de um exercício completo.
    .why = Mostram como a empresa vai em um ano inteiro.
    .where = Com o contador ou auditor.
    .how = Todas as páginas do último exercício: balanço, DRE, notas e, se houver, o parecer da auditoria.
    .validity = O último exercício encerrado.

document-company-bank-statement = Extrato bancário da empresa
    .what = A lista de tudo o que entra e sai da conta da empresa.
    .why = Mostra o faturamento real e se há dinheiro quando é preciso pagar.
    .where = Baixe no internet banking da empresa ou peça na agência um carimbado.
    .how = Em geral os últimos 12 meses da conta principal sem falhas, todas as páginas. Sem edição e sem senha.
    .validity = Emitido nos últimos 30 dias.

document-company-credit-report = Relatório de crédito da empresa
    .what = O registro dos empréstimos e garantias da empresa.
    .why = Mostra o que a empresa deve e como tem pagado.
    .where = No Registrato do Banco Central ou em um birô de crédito; quem pede é o representante legal.
    .how = Todas as páginas do relatório como foi emitido, com número e data.
    .validity = Emitido nos últimos 30 dias.

document-tax-clearance = Certidão negativa de débitos
    .what = A certidão de que a empresa não deve impostos.
    .why = Impostos em aberto são pagos antes de um empréstimo, e a instituição precisa saber.
    .where = No site da Receita Federal, do estado ou da prefeitura.
    .how = A certidão inteira com nome da empresa, número, data e código de verificação.
    .validity = Emitida nos últimos 30 dias.

document-vat-return = Declarações de impostos sobre vendas
    .what = As declarações de ICMS, ISS ou Simples que a empresa entregou.
    .why = Confirmam o faturamento que a empresa informou.
    .where = No portal do fisco ou do Simples Nacional, ou com o contador.
    .how = Em geral os últimos 12 meses, todos os formulários, com o recibo de entrega.
    .validity = Até o último mês ou trimestre que já devia ser declarado.

document-lease-of-premises = Contrato de locação comercial
    .what = O contrato de locação da loja, do escritório ou da oficina.
    .why = Mostra onde a empresa funciona e por quanto tempo pode ficar.
    .where = Sua própria via, ou peça ao locador. Se o imóvel for seu, envie a matrícula e avise.
    .how = Todas as páginas, com endereço, aluguel, prazo, nomes e as duas assinaturas.
    .validity = Até a data final do contrato.

document-trade-contract = Contratos com clientes ou fornecedores
    .what = Contratos ou pedidos atuais com as empresas de que você compra ou para as quais vende.
    .why = Mostram que trabalho vem e para que o empréstimo é necessário.
    .where = Nos seus próprios arquivos.
    .how = Os mais importantes, todas as páginas, com nomes, mercadorias, preço, datas e assinaturas.
    .validity = Enquanto estiverem em execução.

document-industry-permit = Licença do setor
    .what = A licença especial que a sua atividade exige, por exemplo para alimentos ou transporte.
    .why = Sem ela a empresa não pode trabalhar, e o empréstimo ficaria em risco.
    .where = Sua própria via, ou o órgão que a emitiu.
    .how = A licença inteira colorida, com nome, número, alcance, datas e carimbo.
    .validity = Até a data impressa nela.
