-- Gives up a place, an offer or a position. ARGV of its own: the type of the event, withdrew or removed; then anything
-- if it may be given up at any time before the shift begins.
return once(function(post)
    if now >= post.start then
        return 'begun'
    end
    local mine = standing(post)
    if mine == 'none' then
        return 'not-in'
    elseif mine == 'seated' or mine == 'seeking' then
        if argument(1) == 'withdrew' and not argument(2) and now >= post.start - facts.withdrawal_ends then
            return 'too-late'
        end
        vacate(post, member)
    elseif not end_offer(post, member) then
        redis.call('ZREM', post.waiting, member)
    end
    tell_of(argument(1), post, member)
    return 'withdrawn'
end)
