# Lo que solo puede hacer el personal de la entidad.

requests-change = Los cambios en una solicitud los hace la entidad: le paso su petición.
requests-wrong-details = No puedo cambiar datos personales; se lo comunico a la entidad. Escriba qué hay que corregir, por favor.
requests-more-time = Solo la entidad puede darle más plazo. Le paso su petición; hasta que responda, las fechas no cambian.
requests-complaint = Lamento que no esté satisfecho. Lo paso como queja. Escriba aquí qué ocurrió, por favor.
requests-withdraw-sure = ¿Pido a la entidad que retire la solicitud { $number }? Quizá no se pueda deshacer.
requests-withdraw = Comunico a la entidad que desea retirar la solicitud { $number }. Sigue en trámite hasta que la entidad lo confirme.
requests-kept = De acuerdo, la solicitud { $number } sigue como está.
