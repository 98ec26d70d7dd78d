<#ftl output_format="HTML">
<#import "opener.ftl" as o>
<#import "../layout/words.ftl" as words>
<#-- A deck of cards. Each card contains the name of its group, because printed cards are cut apart. -->

<#-- level: the heading level of the worksheet's title; the headings of groups depend on it. -->
<#macro cards part level=2>
<@o.opener element="card-deck" extra="cards" caption=words.say("sheet.take-cards")/>
<div class="cards">
<#list part.groups as group>
<#if group.title??>
<h${(level + 1)?c} class="cards-title">${group.title}</h${(level + 1)?c}>
</#if>
${group.intro?no_esc}
<ul>
<#list group.cards as card>
<li class="card" data-card="${card.field.id}"<#if group.title??> data-group="${group.title}"</#if>><div class="card-text">${card.html?no_esc}</div></li>
</#list>
</ul>
</#list>
</div>
</#macro>
