-- Ends the search for a substitute; the place stays the member's.
return once(function(post)
    local mine = standing(post)
    if mine == 'seeking' then
        call_off_search(post, member)
        tell_of('search-ended', post, member, 'why', 'stopped')
    end
    return (mine == 'seeking' or mine == 'seated') and 'given-up' or 'not-seated'
end)
