<#ftl output_format="HTML">
<#-- The few words that templates say about pages and worksheets, in one place for a translator. -->

<#function minutesText minutes>
  <#return minutes?c + (minutes == 1)?then(" minute", " minutes")>
</#function>

<#function kindName worksheet>
  <#return {"checklist": "Checklist", "cards": "Cards", "timer": "Taking turns"}[worksheet.kind]!"Worksheet">
</#function>

<#function withName with>
  <#switch with>
    <#case "alone"><#return "On your own">
    <#case "together"><#return "Together">
    <#default><#return "Alone or together">
  </#switch>
</#function>

<#function repeatName repeat>
  <#switch repeat>
    <#case "daily"><#return "every day">
    <#case "weekly"><#return "every week">
    <#case "monthly"><#return "every month">
    <#default><#return repeat>
  </#switch>
</#function>

<#-- What a reader may want to know of a sheet before beginning: a list of short texts. -->
<#function factsOf worksheet>
  <#local facts = []>
  <#if worksheet.minutes??><#local facts += ["about " + minutesText(worksheet.minutes)]></#if>
  <#if (worksheet.partners!1) gt 1><#local facts += ["one each"]></#if>
  <#if worksheet.repeat??><#local facts += [repeatName(worksheet.repeat)]></#if>
  <#if worksheet.private!false><#local facts += ["only for you"]></#if>
  <#return facts>
</#function>
